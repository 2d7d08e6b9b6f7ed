import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Queries } from "../../infra/store/store.ts";
import { OperatorError } from "../../model/errors.ts";
import type { PlanHeader } from "../../model/plan.ts";
import { headerLine, parseHeaderLine } from "./plan-file-header.ts";
import { readPlan } from "./read-plan.ts";

const LONGEST_HEADER = 65_536;

/**
 * Finds the plan that a file holds, once every byte of the file has proved to be as it was written. OperatorError
 * `plan-file-altered` for one that was edited or cut short, `plan-unknown` for the plan of another store, `plan-file-unreadable`.
 */
export async function readPlanFile(store: Queries, path: string): Promise<PlanHeader> {
  const line = await firstLineOf(path);
  const claim = parseHeaderLine(line);
  if (claim === undefined) throw altered(path, "its first line is not the header of a plan");
  const plan = await readPlan(store, claim.run);
  if (plan === undefined) throw unknown(path, claim.run);
  // Holds may have been approved since.
  if (line !== headerLine({ ...plan, held: claim.held })) throw altered(path, "its first line was edited");
  const digest = await digestFrom(path, Buffer.byteLength(line));
  if (digest !== plan.digest) throw altered(path, "its changes were edited or cut short");
  return plan;
}

async function firstLineOf(path: string): Promise<string> {
  await using file = await open(path).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_HEADER));
  return buffer.toString("utf8", 0, Math.min(buffer.indexOf("\n") + 1, bytesRead));
}

async function digestFrom(path: string, start: number): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path, { start }), hash);
  return hash.digest("hex");
}

function altered(path: string, how: string): OperatorError {
  return new OperatorError(`${path} is not the plan as it was written: ${how}.`, {
    code: "plan-file-altered",
    facts: { path },
    next: "Make the plan again, or apply it by the number of its run.",
  });
}

function unreadable(path: string, cause: unknown): OperatorError {
  return new OperatorError(`${path} cannot be read.`, {
    code: "plan-file-unreadable",
    facts: { path },
    next: "Give the path of a file that `plan --out` wrote, or the number of a run.",
    cause,
  });
}

function unknown(path: string, run: number): OperatorError {
  return new OperatorError(`${path} holds the plan of run ${run}, which this store does not know.`, {
    code: "plan-unknown",
    facts: { run: String(run), path },
    next: "Apply it where it was made, or make a plan here.",
  });
}

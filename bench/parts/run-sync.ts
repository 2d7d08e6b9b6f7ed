import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { SyncFigures } from "./sync-figures.ts";

const ROOT = join(import.meta.dirname, "../..");

/** Which delivery goes where. */
export interface SyncOrder {
  readonly data: string;
  readonly delivery: string;
  readonly profile?: boolean;
  /** The Moodle that it goes to; the campus where none is given. */
  readonly moodle?: MoodlePlace;
}

/** Where a Moodle takes calls and is read, and how many variables it takes a call. */
export interface MoodlePlace {
  readonly address: string;
  readonly token: string;
  readonly database: string;
  readonly maxInputVars: number;
}

/** Syncs in a process of its own, with the memory settings of `bin/passerelle`; throws when something could not be applied. */
export async function runSync({ data, delivery, profile = false, moodle }: SyncOrder): Promise<SyncFigures> {
  const program = [join(ROOT, "bench/one-sync.ts"), "--data", data, "--delivery", delivery];
  const flags = [...(await shippedFlags()), ...program, ...(profile ? ["--profile"] : []), ...flagsOf(moodle)];
  const { stdout } = await promisify(execFile)(process.execPath, flags, { maxBuffer: 64 * 1024 * 1024 });
  // What our own program has just printed.
  const figures = JSON.parse(stdout) as SyncFigures;
  if (!figures.status.startsWith("done")) throw new Error(`the sync of ${delivery} ended as ${figures.status}`);
  return figures;
}

function flagsOf(moodle: MoodlePlace | undefined): readonly string[] {
  if (moodle === undefined) return [];
  const { address, token, database, maxInputVars } = moodle;
  return ["--moodle", address, "--token", token, "--database", database, "--max-input-vars", String(maxInputVars)];
}

async function shippedFlags(): Promise<readonly string[]> {
  const program = await readFile(join(ROOT, "bin/passerelle"), "utf8");
  const flags = /^memory="(.*)"$/m.exec(program)?.[1];
  if (flags === undefined) throw new Error("bin/passerelle no longer says its memory settings");
  return flags.split(" ");
}

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { generateUniversity } from "../../src/ops/university/index.ts";
import { type CommandEnd, passerelle } from "./command.ts";
import { type Lists, opened, readLists } from "./lists.ts";

const run = promisify(execFile);

/** How long each part of a run takes, in milliseconds; `start` is all that comes before its first stage where a store is there. */
export type Timing = Readonly<Record<"start" | "stage" | "decide" | "plan" | "apply", number>>;

/** One day of a university, and what a run that nobody disturbs makes of it. */
export interface Day {
  /** Where its delivery lies. */
  readonly delivery: string;
  readonly exit: number;
  readonly lists: Lists;
  readonly timing: Timing;
}

/** Some days of a university that follow each other. */
export interface Days {
  readonly days: readonly Day[];
  /** A data folder as it was after the first day, its store stopped. */
  readonly afterFirst: string;
}

/** How large a university, and for how many days. */
export interface DaysWanted {
  readonly students: number;
  readonly seed: number;
  readonly days: number;
}

/** What `sync --json` tells, as far as it is looked at here. */
const report = z.object({
  plan: z.object({ changes: z.int(), held: z.int() }),
  durations_ms: z.object({ stage: z.number(), decide: z.number(), plan: z.number(), apply: z.number() }),
});

/** Makes a university, and runs each of its days undisturbed. */
export async function makeDays(folder: string, { students, seed, days }: DaysWanted): Promise<Days> {
  const dataFolder = join(folder, "undisturbed");
  const afterFirst = join(folder, "after-first-day");
  const made: Day[] = [];
  for (let day = 0; day < days; day += 1) {
    const delivery = join(folder, `day-${day}`);
    await generateUniversity({ students, seed, day, anomalies: "few" }, delivery);
    made.push(await runDay(dataFolder, delivery));
    if (day === 0) await copyStopped(dataFolder, afterFirst);
  }
  await assertNothingLeft(dataFolder, made.at(-1));
  await passerelle(dataFolder, "store", "stop");
  // The first day makes the store; killed runs of it find it there.
  const start = Math.min(...made.map(({ timing }) => timing.start));
  return { days: made.map((day) => ({ ...day, timing: { ...day.timing, start } })), afterFirst };
}

/** Copies a data folder; its store is stopped first. */
export async function copyStopped(from: string, to: string): Promise<void> {
  await passerelle(from, "store", "stop");
  await run("cp", ["--archive", "--reflink=auto", from, to]);
}

/** The same delivery once more plans nothing but what is held. */
export async function assertNothingLeft(dataFolder: string, day: Day | undefined): Promise<void> {
  const end = await passerelle(dataFolder, "sync", day?.delivery ?? "", "--yes", "--json");
  const { changes, held } = reportOf(end).plan;
  assert.equal(changes - held, 0, "a fresh run plans nothing");
}

async function runDay(dataFolder: string, delivery: string): Promise<Day> {
  const end = await passerelle(dataFolder, "sync", delivery, "--yes", "--json");
  const { durations_ms: stages } = reportOf(end);
  const { stage, decide, plan, apply } = stages;
  const start = end.ms - stage - decide - plan - apply;
  return {
    delivery,
    exit: end.code ?? Number.NaN,
    lists: await opened(dataFolder, readLists),
    timing: { start, stage, decide, plan, apply },
  };
}

function reportOf({ code, stdout, stderr }: CommandEnd): z.infer<typeof report> {
  assert.ok(code === 0 || code === 1, `exit ${code}: ${stderr}`);
  return report.parse(JSON.parse(stdout));
}

import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";
import { readChanges } from "../../src/flow/journal/index.ts";
import { type Act, planAct } from "../../src/flow/targets/index.ts";
import { csvLine } from "../../src/infra/csv/csv-line.ts";
import { type Kind, KIND_NAMES, KINDS } from "../../src/model/kinds.ts";
import { type Change, setNumber } from "../../src/model/plan.ts";
import { DEFAULT_POLICY, type Policy } from "../../src/model/policy.ts";
import { decideMoved, type MovedWord, listDecisions, listProblems, listTeachers } from "../../src/ops/runs/index.ts";
import { perform } from "./perform.ts";
import { openSite, type Site, stateOf, syncPath } from "./site.ts";

/** What a run left to be looked at: texts by path below the folder of the day's expectations. */
export type Outcome = ReadonlyMap<string, string>;

/** A small hand-made university in a folder: `day1`, `day2`, … are deliveries, `day1.expected`, … what comes of them. */
export interface Golden {
  readonly name: string;
  readonly folder: string;
  readonly days: readonly string[];
}

/** All golden universities, by name. */
export async function goldenUniversities(root: string): Promise<readonly Golden[]> {
  const names = (await readdir(root)).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const entries = await readdir(join(root, name));
      return { name, folder: join(root, name), days: entries.filter((entry) => /^day\d+$/u.test(entry)).toSorted() };
    }),
  );
}

/** Opens a site for a golden university, with the figures of its own `policy.json`. */
export async function openGolden(t: Pick<TestContext, "after">, { folder }: Golden): Promise<Site> {
  const file = join(folder, "policy.json");
  // Checked by whoever reviews the fixture: a figure that does not exist changes nothing.
  const own = existsSync(file) ? (JSON.parse(await readFile(file, "utf8")) as Partial<Policy>) : {};
  return openSite(t, { ...DEFAULT_POLICY, ...own, guard: { ...DEFAULT_POLICY.guard, ...own.guard } });
}

/** Lets people act as `<day>.acts.json` says and decide on moves as `<day>.moved.json` says, runs the delivery of the day, and gives what came of it. */
export async function runDay(site: Site, { folder }: Golden, day: string): Promise<Outcome> {
  const acts = join(folder, `${day}.acts.json`);
  if (existsSync(acts)) await act(site, JSON.parse(await readFile(acts, "utf8")) as readonly Act[]);
  const moved = join(folder, `${day}.moved.json`);
  const words = existsSync(moved) ? (JSON.parse(await readFile(moved, "utf8")) as readonly MovedWord[]) : [];
  for (const word of words) await decideMoved(site.execution, word);
  const { run } = await syncPath(site, join(folder, day));
  return outcomeOf(site, run);
}

async function act({ store, flow }: Site, acts: readonly Act[]): Promise<void> {
  for (const one of acts)
    await perform({ store, target: flow.target }, await planAct(store, one, { who: "eva", reason: "source-changed" }));
}

async function outcomeOf(site: Site, run: number): Promise<Outcome> {
  const { store } = site;
  const texts = new Map([
    ["decisions.csv", csvOf(DECISION, await listDecisions(store, {}, (rows) => Array.fromAsync(rows)))],
    ["teachers.csv", csvOf(TEACHER, await listTeachers(store, {}, (rows) => Array.fromAsync(rows)))],
    ["problems.csv", csvOf(PROBLEM, await listProblems(store, run, (rows) => Array.fromAsync(rows)))],
    ["plan.ndjson", await planText(site, run)],
  ]);
  for (const kind of KIND_NAMES) {
    const { shown }: Kind = KINDS[kind];
    texts.set(`state/${kind}.csv`, csvOf(shown, await stateOf(site, kind)));
  }
  return texts;
}

const DECISION = [
  "student_code",
  "element_code",
  "year",
  "outcome",
  "reason",
  "situation",
  "course_key",
  "group_codes",
  "warnings",
];
const TEACHER = ["staff_code", "element_code", "activity_id", "outcome", "reason", "course_key", "warnings"];
const PROBLEM = ["code", "file", "line", "column", "key", "facts"];

/** CSV without its header where there is no row, so that empty lists are empty files. */
function csvOf(columns: readonly string[], rows: readonly object[]): string {
  if (rows.length === 0) return "";
  const style = { separator: ",", lineEnd: "\n" } as const;
  return [columns, ...rows.map((row) => columns.map((column) => cellOf(Reflect.get(row, column))))]
    .map((cells) => csvLine(cells, style))
    .join("");
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.join("|");
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The plan a change a line, in the order of applying; within a set by key, which is as good as any other order. */
async function planText({ store }: Site, run: number): Promise<string> {
  const changes = await store.transaction((tx) => Array.fromAsync(readChanges(tx, { run })));
  const placed = changes.map((change) => ({
    set: setNumber(change.kind, change.action),
    line: lineOf(change),
    ...change,
  }));
  return placed
    .toSorted((a, b) => a.set - b.set || compareKeys(a.key, b.key))
    .map(({ line }) => line)
    .join("");
}

function lineOf({ kind, action, reason, key, component, step, before, after, held }: Change): string {
  return `${JSON.stringify({ kind, action, reason, key, component, step, before, after, held })}\n`;
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  return a.join("\u0000") < b.join("\u0000") ? -1 : 1;
}

/** The expectations of a day as they are written down. */
export async function readExpected({ folder }: Golden, day: string): Promise<Outcome> {
  const root = join(folder, `${day}.expected`);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(files.map(async (file) => [file.slice(root.length + 1), await readFile(file, "utf8")] as const)),
  );
}

/** Writes an outcome down as what is expected from now on; empty texts are no files. */
export async function writeExpected({ folder }: Golden, day: string, outcome: Outcome): Promise<void> {
  const root = join(folder, `${day}.expected`);
  await rm(root, { recursive: true, force: true });
  for (const [path, text] of withoutEmpty(outcome)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

/** The texts that have something in them. */
export function withoutEmpty(outcome: Outcome): Outcome {
  return new Map([...outcome].filter(([, text]) => text !== ""));
}

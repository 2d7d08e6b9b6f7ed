/**
 * First pages of every list, in every order and with common filters and searches, on a university that was synced; inside one process.
 * Usage: node bench/lists.ts [--students 30000] [--data FOLDER]; a folder that is named keeps its university.
 */
import { parseArgs } from "node:util";
import { systemClock } from "../src/infra/clock.ts";
import { KIND_NAMES } from "../src/model/kinds.ts";
import { type Installation, withInstallation } from "../src/ops/installation/index.ts";
import * as lists from "../src/ops/lists/index.ts";
import { standingNow } from "../src/ops/past/index.ts";
import { median, printTable } from "./parts/figures.ts";
import { withSyncedUniversity } from "./parts/synced-university.ts";

const options = parseArgs({
  options: { students: { type: "string", default: "30000" }, data: { type: "string" } },
}).values;

const BAR_MS = 200;

/** A list as somebody opens it. */
interface Opened {
  readonly name: string;
  readonly source: lists.ListSource;
  readonly asked?: Partial<lists.Ask>;
}

await withSyncedUniversity(options, async (place) => {
  await withInstallation(place, async (installation) => {
    await prepare(installation);
    const rows = [];
    for (const opened of await openings(installation)) rows.push(await time(installation, opened));
    rows.sort((a, b) => b.ms - a.ms);
    printTable(`first pages of ${rows.length} lists (bar ${BAR_MS} ms)`, [
      ["list", "median ms", "rows", "of"],
      ...rows.map(({ name, ms, count, of }) => [name, ms.toFixed(1), String(count), of]),
    ]);
    const over = rows.filter(({ ms }) => ms > BAR_MS);
    console.log(over.length === 0 ? "All below the bar." : `Above the bar: ${over.map(({ name }) => name).join(", ")}`);
  });
});

async function prepare({ store, target, settings }: Installation): Promise<void> {
  const { policy, source } = settings;
  await lists.refreshPeople(store);
  await lists.refreshSpaces(store, target);
  await lists.refreshWatch({ store, target, policy, source, clock: systemClock, progress: () => undefined });
}

async function openings({ store, target }: Installation): Promise<readonly Opened[]> {
  const { rows } = await store.query<{ course: string; username: string }>(
    "select course_key as course, username from campus.enrolment order by md5(course_key || username) limit 1",
  );
  const { course = "", username = "" } = rows[0] ?? {};
  const standing = standingNow(target);
  const plain: readonly Opened[] = [
    { name: "runs", source: lists.RUNS },
    { name: "decisions", source: lists.DECISIONS },
    { name: "teachers", source: lists.TEACHERS },
    { name: "to-mend", source: lists.TO_MEND },
    { name: "holds", source: lists.HOLDS },
    { name: "watch", source: lists.WATCH },
    { name: "people", source: lists.peopleLike(undefined) },
    { name: "spaces", source: lists.spacesOf(target) },
    { name: "problems", source: lists.problemsOf(1) },
    { name: "changes", source: lists.changesOf(1) },
    { name: "participants", source: lists.participantsOf(standing, course) },
    { name: "space-groups", source: lists.spaceGroupsOf(standing, course) },
    { name: "space-history", source: lists.spaceHistoryOf(course) },
    { name: "person-history", source: lists.personHistoryOf([username]) },
    ...KIND_NAMES.map((kind) => ({ name: `state ${kind}`, source: lists.stateOf(standing, kind) })),
  ];
  const sorted = plain.flatMap(({ name, source }) =>
    source.shape.sorts.map((sort) => ({ name: `${name} by ${sort}`, source, asked: { sort } })),
  );
  return [...plain, ...sorted, ...narrowed(plain)];
}

/** Filters and searches that people use most. */
function narrowed(plain: readonly Opened[]): readonly Opened[] {
  const asked: Readonly<Record<string, readonly Partial<lists.Ask>[]>> = {
    decisions: [
      { filters: { reason: ["group-missing"] } },
      { filters: { outcome: ["not-enrolled"] } },
      { filters: { component: ["LVE"] } },
      { q: "martin" },
      { scope: { kind: "components", codes: ["LVE"] } },
    ],
    teachers: [{ q: "martin" }, { filters: { component: ["LVE"] } }],
    "to-mend": [{ filters: { component: ["SCI"] } }, { q: "martin" }],
    people: [{ q: "mart" }],
    spaces: [{ q: "langue" }, { filters: { component: ["LVE"] } }],
    changes: [{ filters: { component: ["LVE"] } }, { filters: { kind: ["enrolment"] } }],
  };
  return plain.flatMap(({ name, source }) =>
    (asked[name] ?? []).map((ask) => ({ name: `${name} ${JSON.stringify(ask)}`, source, asked: ask })),
  );
}

async function time({ store }: Installation, { name, source, asked }: Opened) {
  const ask: lists.Ask = { limit: 100, filters: {}, scope: { kind: "platform" }, ...asked };
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const begun = performance.now();
    const page = await lists.readPage(store, source, ask);
    times.push(performance.now() - begun);
    if (round === 4) {
      const of = `${page.total.exact ? "" : "about "}${page.total.count}`;
      return { name, ms: median(times), count: page.rows.length, of };
    }
  }
  throw new Error(`${name} was never opened`);
}

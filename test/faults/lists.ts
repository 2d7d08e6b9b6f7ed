import { systemClock } from "../../src/infra/clock.ts";
import { DEFAULT_SETTINGS } from "../../src/infra/config/index.ts";
import { KIND_NAMES } from "../../src/model/kinds.ts";
import { type Installation, withInstallation } from "../../src/ops/installation/index.ts";
import { listDecisions, listState, listTeachers } from "../../src/ops/runs/index.ts";

/** What an installation holds, by list: every kind of `state`, `decisions`, `teachers` and `changes`; a line a thing. */
export type Lists = Readonly<Record<string, readonly string[]>>;

/** Opens the installation of a data folder, as a command does. */
export function opened<T>(dataFolder: string, work: (installation: Installation) => Promise<T>): Promise<T> {
  return withInstallation({ settings: { ...DEFAULT_SETTINGS, data: dataFolder }, who: "test/faults" }, work);
}

/** Reads everything that commands would list. */
export async function readLists({ store, target }: Pick<Installation, "store" | "target">): Promise<Lists> {
  const lists: Record<string, readonly string[]> = {};
  for (const kind of KIND_NAMES)
    lists[kind] = await listState({ store, target, clock: systemClock }, { kind, at: null }, linesOf);
  lists["decisions"] = await listDecisions(store, {}, linesOf);
  lists["teachers"] = await listTeachers(store, {}, linesOf);
  lists["changes"] = (await store.query(CHANGES)).rows.map((row) => JSON.stringify(row));
  return lists;
}

/** The lines that two installations do not share, with the list that they stand in. */
export function differences(found: Lists, expected: Lists): readonly string[] {
  return Object.keys(expected).flatMap((list) => [
    ...without(found[list], expected[list]).map((line) => `+ ${list} ${line}`),
    ...without(expected[list], found[list]).map((line) => `- ${list} ${line}`),
  ]);
}

// Everything that was ever changed, each as often as the journal has it: a change that was made twice is there twice.
const CHANGES = `
  select c.kind, c.action, c.key, c.before, c.after
  from journal.batch b
    join journal.change c on c.run = b.plan_run and c.seq between b.first_seq and b.last_seq and c.held is null
    left join journal.failure f on f.run = b.run and f.plan_run = c.run and f.seq = c.seq
  where f.seq is null
  order by c.kind, c.key, b.run, c.seq`;

function linesOf(rows: AsyncIterable<object>): Promise<readonly string[]> {
  return Array.fromAsync(rows, (row) => JSON.stringify(row));
}

/** Lines of one list that another one has not, or has less often. */
function without(lines: readonly string[] = [], others: readonly string[] = []): readonly string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

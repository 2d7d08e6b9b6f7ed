import { copyRows, type CopyValue } from "../../../infra/store/copy-rows.ts";
import { fillEmpty } from "../../../infra/store/fill-empty.ts";
import type { Transaction } from "../../../infra/store/store.ts";
import { BugError } from "../../../model/errors.ts";
import { type Change, setNumber } from "../../../model/plan.ts";

const COLUMNS = [
  "run",
  "seq",
  "set_no",
  "kind",
  "action",
  "reason",
  "key",
  "component",
  "step",
  "before",
  "after",
  "held",
];

/** Room for the changes of one set, so that numbers follow the order of applying however the changes come. */
export const SET_ROOM = 10_000_000;

/** Writes the changes of a plan as they are decided; gives how many. */
export async function writeChanges(
  tx: Transaction,
  run: number,
  batches: AsyncIterable<readonly Change[]>,
): Promise<number> {
  // The largest plan is the first one.
  return (await fillEmpty(tx, "journal.change", write)) ?? write();

  function write(): Promise<number> {
    return copyRows(tx, { table: "journal.change", columns: COLUMNS }, rowsOf(run, batches));
  }
}

async function* rowsOf(run: number, batches: AsyncIterable<readonly Change[]>): AsyncIterable<CopyValue[][]> {
  const counts = new Map<number, number>();
  for await (const changes of batches)
    yield changes.map((change) => {
      const set = setNumber(change.kind, change.action);
      const count = (counts.get(set) ?? 0) + 1;
      counts.set(set, count);
      if (set < 0 || count > SET_ROOM)
        throw new BugError("a change has no place in the order of applying", { set, count });
      return rowOf({ run, set, seq: set * SET_ROOM + count }, change);
    });
}

function rowOf(at: { readonly run: number; readonly set: number; readonly seq: number }, change: Change): CopyValue[] {
  return [
    at.run,
    at.seq,
    at.set,
    change.kind,
    change.action,
    change.reason,
    change.key,
    change.component,
    change.step,
    jsonText(change.before),
    jsonText(change.after),
    change.held,
  ];
}

function jsonText(state: Change["before"]): string | null {
  return state === null ? null : JSON.stringify(state);
}

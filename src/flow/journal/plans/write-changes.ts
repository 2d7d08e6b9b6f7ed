import { copyRows, type CopyValue } from "../../../infra/store/copy-rows.ts";
import { fillEmpty } from "../../../infra/store/fill-empty.ts";
import type { Transaction } from "../../../infra/store/store.ts";
import { type DecidedChange, SET_ROOM } from "../../../model/alike.ts";
import { BugError } from "../../../model/errors.ts";
import { type Change, setNumber } from "../../../model/plan.ts";
import { writeAlike } from "./write-alike.ts";
import { shapeOf } from "./shape-of.ts";

/** Writes the changes of a plan as they are decided; gives how many. Needs the pairs that they were decided on. */
export async function writeChanges(
  tx: Transaction,
  run: number,
  batches: AsyncIterable<readonly DecidedChange[]>,
): Promise<number> {
  // The largest plan is the first one.
  return (await fillEmpty(tx, "journal.line", write)) ?? (await write());

  async function write(): Promise<number> {
    const numbers = new Map<number, number>();
    let written = 0;
    for await (const batch of batches) {
      const single = batch.flatMap(({ change, shape }) => (shape === null ? placed(change, numbers) : []));
      written += await writeSingle(tx, run, single);
      written += await writeAlike(tx, run, batch);
    }
    return written;
  }
}

interface PlacedChange {
  readonly change: Change;
  readonly set: number;
  readonly seq: number;
}

/** Gives a change its number, so that numbers follow the order of applying however changes come. */
function placed(change: Change, numbers: Map<number, number>): PlacedChange {
  const set = setNumber(change.kind, change.action);
  const number = (numbers.get(set) ?? 0) + 1;
  numbers.set(set, number);
  if (set < 0 || number > SET_ROOM)
    throw new BugError("a change has no place in the order of applying", { set, number });
  return { change, set, seq: set * SET_ROOM + number };
}

/** Writes changes of one thing each, which have a shape of their own. */
async function writeSingle(tx: Transaction, run: number, changes: readonly PlacedChange[]): Promise<number> {
  if (changes.length === 0) return 0;
  await copyRows(tx, { table: "journal.shape", columns: SHAPE }, [changes.map((change) => shapeRow(run, change))]);
  return copyRows(tx, { table: "journal.line", columns: LINE }, [changes.map((change) => lineRow(run, change))]);
}

const SHAPE = ["run", "shape", "reason", "key_fields", "before", "after"];
const LINE = ["run", "seq", "shape", "set_no", "kind", "action", "key", "component", "step", "held"];

function shapeRow(run: number, { change, seq }: PlacedChange): readonly CopyValue[] {
  const { reason, key_fields, before, after } = shapeOf(change);
  return [run, seq, reason, key_fields, jsonText(before), jsonText(after)];
}

function lineRow(run: number, { change, set, seq }: PlacedChange): readonly CopyValue[] {
  const { kind, action, key, component, step, held } = change;
  return [run, seq, seq, set, kind, action, key, component, step, held];
}

function jsonText(state: Change["before"]): string | null {
  return state === null ? null : JSON.stringify(state);
}

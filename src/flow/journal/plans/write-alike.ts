import type { Queries } from "../../../infra/store/store.ts";
import { type DecidedChange, SET_ROOM } from "../../../model/alike.ts";
import { BugError } from "../../../model/errors.ts";
import { type Change, setNumber } from "../../../model/plan.ts";
import { type AlikeKind, isAlike, pairsLike } from "../../targets/index.ts";
import { shapeOf } from "./shape-of.ts";

/** Writes a shape for each decision that stands for many things, and a line for each of these; gives how many lines. */
export async function writeAlike(tx: Queries, run: number, decided: readonly DecidedChange[]): Promise<number> {
  const shapes = decided.flatMap(({ change, shape }) => (shape === null ? [] : shapeRow(change, shape)));
  const [first] = shapes;
  if (first === undefined) return 0;
  const text = JSON.stringify(shapes);
  await tx.query(SHAPES, [run, text]);
  const { rowCount } = await tx.query(linesOf(first.kind), [run, text]);
  return rowCount;
}

interface ShapeRow extends ReturnType<typeof shapeOf> {
  readonly kind: AlikeKind;
  readonly shape: number;
  readonly set_no: number;
  readonly action: string;
  readonly key: readonly string[];
  readonly held: string | null;
}

function shapeRow(change: Change, shape: number): ShapeRow {
  const { kind, action, key, held } = change;
  const set_no = setNumber(kind, action);
  if (set_no < 0 || !isAlike(kind))
    throw new BugError("a shape has no place in the order of applying", { kind, action });
  return { ...shapeOf(change), kind, shape, set_no, action, key, held };
}

/** A shape and all its lines are numbered by their places among the pairs. */
const SHAPES = `
  insert into journal.shape (run, shape, reason, key_fields, before, after)
  select $1, set_no * ${SET_ROOM} + shape, reason, key_fields, before, after
    from jsonb_to_recordset($2)
      as decided (shape integer, set_no integer, reason text, key_fields text[], before jsonb, after jsonb)`;

const DECIDED = `(
  select * from jsonb_to_recordset($2)
    as decided (shape integer, set_no integer, kind text, action text, key text[], held text))`;

function linesOf(kind: AlikeKind): string {
  return `
    insert into journal.line (run, seq, shape, set_no, kind, action, key, component, step, held)
    select $1, set_no * ${SET_ROOM} + place, set_no * ${SET_ROOM} + shape, set_no, kind, action,
           thing_key, component, step, held
      from (${pairsLike(kind, DECIDED)}) line`;
}

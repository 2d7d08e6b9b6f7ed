import { factsAt } from "../../flow/staging/index.ts";
import type { Target } from "../../flow/targets/port.ts";
import { currentAt, type HistoryTable } from "../../infra/store/history.ts";
import type { Queries } from "../../infra/store/store.ts";
import type { DeliveryTableName } from "../../model/delivery.ts";
import { runAt } from "../runs/index.ts";

/** What was delivered, decided and made: as it is now, or as it was once a run had ended. Each relation wants an alias in SQL. */
export interface Standing extends Pick<Target, "relation"> {
  /** The run that had ended; null: as it is now. */
  readonly run: number | null;
  /** A relation of what the platform had not taken at the last look; null where it takes nothing by itself, and for a time that is past. */
  readonly waiting: string | null;
  readonly facts: (table: DeliveryTableName) => string;
  /** Of a table of decisions, or of what they want on the target. */
  readonly decided: (table: HistoryTable) => string;
}

/** What there is now. */
export function standingNow(target: Target): Standing {
  return {
    run: null,
    relation: (kind) => target.relation(kind),
    waiting: target.published?.waiting ?? null,
    facts: (table) => `facts.${table}`,
    decided: ({ name }) => name,
  };
}

/** What there was at a time (ISO 8601), after the last run that had ended by then; what there is now when null. OperatorErrors of `runAt`. */
export async function standingAt(
  { store, target }: { readonly store: Queries; readonly target: Target },
  time: string | null,
): Promise<Standing> {
  if (time === null) return standingNow(target);
  const run = await runAt(store, target, { time });
  return {
    run,
    relation: (kind) => target.relationAt(kind, run),
    waiting: null,
    facts: (table) => factsAt(table, run),
    decided: (table) => currentAt(table, run),
  };
}

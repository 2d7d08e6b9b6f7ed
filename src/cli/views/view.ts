import type { Document, DocumentName, ListName, Row } from "../../contract/documents/index.ts";
import type { KindName } from "../../model/kinds.ts";
import type { ThingState } from "../../model/plan.ts";
import type { PlannedCount } from "./approve.ts";
import type { Progress } from "./progress.ts";

/** What goes on with the person at the terminal, on standard error, however results are shown. */
export interface Dialogue {
  /** Shows a plan and asks whether to apply it; false where nobody is there to answer. */
  approve(counts: readonly PlannedCount[]): Promise<boolean>;
  /** Shows how far a long piece of work has come. */
  readonly progress: Progress;
}

/** Where results go: the only part of the command line that prints. */
export interface View extends Dialogue {
  /** Shows a result. */
  show<Name extends DocumentName>(name: Name, document: Document<Name>): Promise<void>;
  /** Shows a list as its rows come; ends early when nobody reads any more. */
  list<Name extends ListName>(name: Name, rows: AsyncIterable<Row<Name>>): Promise<void>;
  /** Shows what the target holds of a kind. */
  state(kind: KindName, rows: AsyncIterable<ThingState>): Promise<void>;
  /** Tells people what is going on; programs are told nothing. */
  remark(text: string): Promise<void>;
}

import type { Document, DocumentName, ListName, Row } from "../../contract/documents/index.ts";
import type { KindName } from "../../model/kinds.ts";
import type { ThingState } from "../../model/plan.ts";
import type { Progress } from "./progress.ts";

/** Where results go: the only part of the command line that prints. */
export interface View {
  /** Shows a result. */
  show<Name extends DocumentName>(name: Name, document: Document<Name>): Promise<void>;
  /** Shows a list as its rows come; ends early when nobody reads any more. */
  list<Name extends ListName>(name: Name, rows: AsyncIterable<Row<Name>>): Promise<void>;
  /** Shows what the target holds of a kind. */
  state(kind: KindName, rows: AsyncIterable<ThingState>): Promise<void>;
  /** Tells people what is going on; programs are told nothing. */
  remark(text: string): Promise<void>;
  /** Shows how far a long piece of work has come. */
  readonly progress: Progress;
}

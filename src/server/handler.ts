import type { FastifyReply, FastifyRequest } from "fastify";
import type {
  AnswerOf,
  BodyOf,
  EventOf,
  NameOf,
  OperationName,
  PathOf,
  QueryOf,
  RowOf,
} from "../contract/api/operations.ts";
import type { Speech } from "../contract/words/speech.ts";
import type { ScopeKind } from "../model/access.ts";
import type { Caller, Scope } from "../model/caller.ts";
import type { JobOrder } from "../ops/jobs/index.ts";
import type { ListAsked } from "../ops/lists/index.ts";
import type { Service } from "./service.ts";

/** One call of an operation: read, checked and admitted. */
export interface Call<Name extends OperationName> {
  readonly service: Service;
  readonly path: PathOf<Name>;
  readonly query: QueryOf<Name>;
  readonly body: BodyOf<Name>;
  /** Who calls; null only where anybody may. */
  readonly caller: Caller | null;
  /** How far they may look or reach with this. */
  readonly scope: Scope;
  readonly speech: Speech;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** One event of what is followed; `id` is where a reader that comes back goes on. */
export interface Told<Event> {
  readonly id: number;
  readonly event: Event;
}

/** What a list is answered from: which rows, and how each becomes one of the contract where it is not one already. */
export interface Listing<Row> extends ListAsked {
  readonly present?: (row: Readonly<Record<string, unknown>>) => Row;
}

/** What a handler gives back, by the kind of its operation. */
type Given<Name extends OperationName> =
  Name extends NameOf<"list">
    ? Listing<RowOf<Name>>
    : Name extends NameOf<"work">
      ? JobOrder
      : Name extends NameOf<"follow">
        ? AsyncIterable<Told<EventOf<Name>>>
        : AnswerOf<Name>;

/** How one operation is answered. */
export interface Handler<Name extends OperationName> {
  /** How narrow a scope it can keep to; a caller with a narrower one is refused rather than shown too much. */
  readonly within: readonly ScopeKind[];
  /** The answer stands until the next run, and depends on nobody but for their scope and their language. */
  readonly lasting?: true;
  readonly answer: (call: Call<Name>) => Promise<Given<Name>> | Given<Name>;
}

/** Handlers of some operations: a missing one does not compile. */
export type Handlers<Name extends OperationName> = { readonly [Each in Name]: Handler<Each> };

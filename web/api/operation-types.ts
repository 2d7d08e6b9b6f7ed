import type {
  AnswerOf,
  BodyGiven,
  NameOf,
  OperationName,
  PathGiven,
  QueryGiven,
  RowOf,
} from "../../src/contract/api/operations.ts";

export type { AnswerOf, OperationName, RowOf };

/** The name of an operation that gives rows page by page. */
export type ListName = NameOf<"list">;

/** What may be asked of any list; several values of a filter mean any of them. */
export type ListQuery = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** What is asked of an operation: parts of its address, its query, what is sent. Parts without anything needed may be left out. */
export type RequestOf<Name extends OperationName> = Written<"path", PathGiven<Name>> &
  (Name extends ListName ? { readonly query?: ListQuery } : Written<"query", QueryGiven<Name>>) &
  (Name extends NameOf<"upload"> ? { readonly body: FormData } : Sent<BodyGiven<Name>>);

type Sent<Body> = [Body] extends [null] ? object : Written<"body", Body>;

type Written<Key extends string, Value> = [Value] extends [Readonly<Record<string, never>>]
  ? object
  : object extends Value
    ? { readonly [Each in Key]?: Value }
    : { readonly [Each in Key]: Value };

import type { z } from "zod";
import type { Capability } from "../../model/access.ts";
import type { ListShape } from "../../model/lists.ts";

/** Who may call: holders of a capability, whoever has signed in, or anybody. */
export type Admission = Capability | "signed-in" | "anybody";

/** Named parts of an address, each with what it may be. */
export type Parameters = Readonly<Record<string, z.ZodType>>;

/** What is said of every operation. */
interface Declared {
  /** Below `/api/v1`, parameters in braces: `/runs/{run}`. */
  readonly address: string;
  readonly admission: Admission;
  /** One sentence for those who program against it. */
  readonly does: string;
  /** The parameters in braces. */
  readonly path?: Parameters;
  readonly query?: Parameters;
  /** Codes of problems that it may end with, beside those that all operations share. */
  readonly errors?: readonly string[];
}

/** Looks and changes nothing. */
export interface Read extends Declared {
  readonly kind: "read";
  readonly answer: z.ZodType;
}

/** Gives rows page by page, or all of them as CSV. */
export interface List extends Declared {
  readonly kind: "list";
  readonly shape: ListShape;
  readonly row: z.ZodObject;
}

/** Changes something and answers when that is done; without `answer` it answers nothing (204). */
export interface Act extends Declared {
  readonly kind: "act";
  readonly method: "POST" | "PUT" | "PATCH" | "DELETE";
  /** What is sent or answered holds a password or a token: nothing of it is kept, not even for who repeats a call. */
  readonly secret?: true;
  readonly body?: z.ZodType;
  readonly answer?: z.ZodType;
}

/** Begins long work and answers 202 with the job, whose progress can be followed. */
export interface Work extends Declared {
  readonly kind: "work";
  readonly body?: z.ZodType;
}

/** Takes in files as a form (`multipart/form-data`), never whole in memory. */
export interface Upload extends Declared {
  readonly kind: "upload";
  readonly answer: z.ZodType;
}

/** Tells events as they come (`text/event-stream`); goes on after the last one that was seen (`Last-Event-ID`). */
export interface Follow extends Declared {
  readonly kind: "follow";
  readonly event: z.ZodType;
}

/** One operation of the API: its route, its client, its description and its test are made from this declaration. */
export type Operation = Read | List | Act | Work | Upload | Follow;

/** The method by which an operation is called. */
export function methodOf(operation: Operation): "GET" | "POST" | "PUT" | "PATCH" | "DELETE" {
  if (operation.kind === "act") return operation.method;
  return operation.kind === "work" || operation.kind === "upload" ? "POST" : "GET";
}

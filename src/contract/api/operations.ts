import type { z } from "zod";
import type { ListShape } from "../../model/lists.ts";
import type { JobDocument } from "./documents/job.ts";
import type { ListGiven } from "./list-query.ts";
import type { Page } from "./documents/page.ts";
import type { Operation } from "./operation.ts";
import { accessOperations } from "./operations/access.ts";
import { deliveryOperations } from "./operations/deliveries.ts";
import { helpOperations } from "./operations/help.ts";
import { jobOperations } from "./operations/jobs.ts";
import { overviewOperations } from "./operations/overview.ts";
import { peopleOperations } from "./operations/people.ts";
import { planOperations } from "./operations/plans.ts";
import { runOperations } from "./operations/runs.ts";
import { spaceOperations } from "./operations/spaces.ts";
import { stateOperations } from "./operations/state.ts";
import { whyOperations } from "./operations/why.ts";

/** Every operation of the API: what is not here is not served. */
export const OPERATIONS = {
  ...overviewOperations,
  ...whyOperations,
  ...helpOperations,
  ...runOperations,
  ...planOperations,
  ...peopleOperations,
  ...spaceOperations,
  ...deliveryOperations,
  ...jobOperations,
  ...stateOperations,
  ...accessOperations,
} as const satisfies Readonly<Record<string, Operation>>;
export type Operations = typeof OPERATIONS;

/** The name of an operation. */
export type OperationName = keyof Operations;

/** Operations of some kinds. */
export type NameOf<Kind extends Operation["kind"]> = {
  [Name in OperationName]: Operations[Name]["kind"] extends Kind ? Name : never;
}[OperationName];

type Shape = Readonly<Record<string, z.ZodType>>;
/** What an operation declares under a key. */
type Part<Name extends OperationName, Key extends string> =
  Operations[Name] extends Readonly<Record<Key, infer Given>> ? Given : undefined;
type Parsed<Given> = Given extends Shape ? z.output<z.ZodObject<Given>> : Readonly<Record<string, never>>;
type Written<Given> = Given extends Shape ? z.input<z.ZodObject<Given>> : Readonly<Record<string, never>>;

/** The parameters in the address of an operation, as its handler gets them. */
export type PathOf<Name extends OperationName> = Parsed<Part<Name, "path">>;

/** The parameters in the address of an operation, as callers write them. */
export type PathGiven<Name extends OperationName> = Written<Part<Name, "path">>;

/** The query of an operation, as its handler gets it. */
export type QueryOf<Name extends OperationName> = Parsed<Part<Name, "query">>;

/** The query of an operation, as callers write it. */
export type QueryGiven<Name extends OperationName> =
  Part<Name, "shape"> extends infer Asked extends ListShape ? ListGiven<Asked> : Written<Part<Name, "query">>;

/** What is sent along, as handlers get it; null where nothing is. */
export type BodyOf<Name extends OperationName> =
  Part<Name, "body"> extends infer Body extends z.ZodType ? z.output<Body> : null;

/** What is sent along, as callers write it; null where nothing is. */
export type BodyGiven<Name extends OperationName> =
  Part<Name, "body"> extends infer Body extends z.ZodType ? z.input<Body> : null;

/** One row of a list. */
export type RowOf<Name extends NameOf<"list">> =
  Part<Name, "row"> extends infer Row extends z.ZodType ? z.output<Row> : never;

/** What a caller reads: the answer, a page of a list, the job of long work; null where nothing is answered. */
export type AnswerOf<Name extends OperationName> =
  Name extends NameOf<"list">
    ? Page<RowOf<Name>>
    : Name extends NameOf<"work">
      ? JobDocument
      : Part<Name, "answer"> extends infer Answer extends z.ZodType
        ? z.output<Answer>
        : null;

/** One event of what is followed. */
export type EventOf<Name extends NameOf<"follow">> =
  Part<Name, "event"> extends infer Event extends z.ZodType ? z.output<Event> : never;

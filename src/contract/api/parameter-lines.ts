import { z } from "zod";
import { listQuery } from "./list-query.ts";
import type { Operation, Parameters } from "./operation.ts";

/** One parameter of an operation, as people read of it. */
export interface ParameterLine {
  readonly name: string;
  readonly place: "path" | "query" | "body";
  /** What it may be, in a few words. */
  readonly needs: string;
}

/** Every parameter of an operation with what it may be. */
export function parameterLines(operation: Operation): readonly ParameterLine[] {
  const asked = operation.kind === "list" ? listQuery(operation.shape) : {};
  const body = "body" in operation && operation.body instanceof z.ZodObject ? operation.body.shape : {};
  return [
    ...linesOf(operation.path ?? {}, "path"),
    ...linesOf({ ...asked, ...operation.query }, "query"),
    ...linesOf(body, "body"),
  ];
}

function linesOf(parameters: Parameters, place: ParameterLine["place"]): readonly ParameterLine[] {
  return Object.entries(parameters).map(([name, schema]) => ({ name, place, needs: needsOf(schema) }));
}

/** What JSON Schema says of a value, as far as a line has room. */
const described = z.object({
  type: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  format: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  default: z.unknown().optional(),
  description: z.string().optional(),
  anyOf: z.array(z.object({ type: z.string().optional() })).optional(),
});

function needsOf(schema: z.ZodType): string {
  const said = described.parse(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));
  const types = said.enum?.map(String).join(", ") ?? said.format ?? said.type ?? typesOf(said.anyOf ?? []);
  const range = said.minimum === undefined || said.maximum === undefined ? "" : ` ${said.minimum} to ${said.maximum}`;
  const usual = said.default === undefined ? "" : `; usually ${JSON.stringify(said.default)}`;
  const more = said.description === undefined ? "" : `. ${said.description}`;
  return `${types}${range}${usual}${more}`;
}

function typesOf(parts: readonly { readonly type?: string | undefined }[]): string {
  return parts.map(({ type }) => (type === "array" ? "several" : (type ?? "any"))).join(" or ");
}

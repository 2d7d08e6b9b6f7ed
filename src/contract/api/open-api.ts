import { z } from "zod";
import { API_ROOT } from "./address-of.ts";
import { jobDocument } from "./documents/job.ts";
import { page } from "./documents/page.ts";
import { problemDocument } from "./documents/problem.ts";
import { listQuery } from "./list-query.ts";
import { methodOf, type Operation, type Parameters } from "./operation.ts";
import { OPERATIONS } from "./operations.ts";

/** The API described for programs: OpenAPI 3.1, made from the declarations that also check every call. */
export function openApi(version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, operation] of Object.entries<Operation>(OPERATIONS)) {
    const path = API_ROOT + operation.address;
    paths[path] = { ...paths[path], [methodOf(operation).toLowerCase()]: describe(name, operation) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Passerelle", version },
    paths,
    components: {
      schemas: { Problem: schemaOf(problemDocument, "output") },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "passerelle" },
        token: { type: "http", scheme: "bearer" },
      },
    },
  };
}

function describe(name: string, operation: Operation): object {
  const { does, admission, errors = [] } = operation;
  const body = bodyOf(operation);
  return {
    operationId: name,
    summary: does,
    ...(admission === "anybody" ? { security: [] } : { security: [{ session: [] }, { token: [] }] }),
    ...(admission === "anybody" || admission === "signed-in" ? {} : { "x-capability": admission }),
    "x-problems": errors,
    parameters: [
      ...parametersOf(operation.path ?? {}, "path"),
      ...parametersOf(operation.kind === "list" ? listQuery(operation.shape) : {}, "query"),
      ...parametersOf(operation.query ?? {}, "query"),
      ...keyParameter(operation),
    ],
    ...(body === null ? {} : { requestBody: { required: true, content: body } }),
    responses: { ...answersOf(operation), default: { description: "A problem (RFC 9457).", content: PROBLEM } },
  };
}

const PROBLEM = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };

/** Where repeating a call could do twice what was meant once. */
function keyParameter({ kind }: Operation): readonly object[] {
  if (kind !== "act" && kind !== "work") return [];
  const description = "Any text of yours: a call repeated with it within a day gets the first answer and does nothing.";
  return [
    { name: "Idempotency-Key", in: "header", required: false, description, schema: { type: "string", maxLength: 200 } },
  ];
}

function parametersOf(parameters: Parameters, place: "path" | "query"): readonly object[] {
  return Object.entries(parameters).map(([name, schema]) => ({
    name,
    in: place,
    required: place === "path" || !schema.safeParse(undefined).success,
    schema: schemaOf(schema, "input"),
  }));
}

function bodyOf(operation: Operation): object | null {
  if (operation.kind === "upload") return { "multipart/form-data": { schema: FORM } };
  const body = operation.kind === "act" || operation.kind === "work" ? operation.body : undefined;
  return body === undefined ? null : { "application/json": { schema: schemaOf(body, "input") } };
}

const FORM = {
  type: "object",
  properties: { file: { type: "array", items: { type: "string", contentMediaType: "application/octet-stream" } } },
  required: ["file"],
};

function answersOf(operation: Operation): object {
  switch (operation.kind) {
    case "read":
    case "upload":
      return { 200: answer("The answer.", { "application/json": operation.answer }) };
    case "act":
      if (operation.answer === undefined) return { 204: { description: "Done." } };
      return { 200: answer("Done.", { "application/json": operation.answer }) };
    case "list":
      return {
        200: answer("A page, or all rows.", { "application/json": page(operation.row), "text/csv": z.string() }),
      };
    case "work":
      return { 202: answer("The job that does it.", { "application/json": jobDocument }) };
    case "follow":
      return { 200: answer("Events; the data of each is this.", { "text/event-stream": operation.event }) };
    default:
      return operation satisfies never;
  }
}

function answer(description: string, content: Readonly<Record<string, z.ZodType>>): object {
  const described = Object.entries(content).map(([type, schema]) => [type, { schema: schemaOf(schema, "output") }]);
  return { description, content: Object.fromEntries(described) };
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): object {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return described;
}

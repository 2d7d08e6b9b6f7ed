import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { listQuery } from "../../contract/api/list-query.ts";
import type { Operation } from "../../contract/api/operation.ts";
import { CallError, wrongPlaces } from "../problems/call-error.ts";

/** How the parts of a call are read: made once for each operation. */
export interface CallReader {
  read(request: FastifyRequest): { readonly path: unknown; readonly query: unknown; readonly body: unknown };
}

/** Every address takes the language as well: `?lang=fr`. */
const LANG = { lang: z.enum(["fr", "en"]).optional() };

/** How calls of an operation are read; what is wrong in any part is told at once. */
export function callReader(operation: Operation): CallReader {
  const path = z.strictObject(operation.path ?? {});
  const asked = operation.kind === "list" ? listQuery(operation.shape) : {};
  const query = z.strictObject({ ...LANG, ...asked, ...operation.query });
  const body = "body" in operation && operation.body !== undefined ? operation.body : null;
  return {
    read: (request) => {
      const parts = { path: path.safeParse(request.params), query: query.safeParse(request.query) };
      const sent = body === null ? { success: true as const, data: null } : body.safeParse(request.body);
      const wrong = Object.entries({ ...parts, body: sent }).flatMap(([part, result]) =>
        result.success ? [] : wrongPlaces(part, result.error),
      );
      if (wrong.length > 0) throw new CallError(wrong);
      return { path: parts.path.data, query: parts.query.data, body: sent.data };
    },
  };
}

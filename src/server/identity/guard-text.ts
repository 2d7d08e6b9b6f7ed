import type { FastifyInstance } from "fastify";
import { CallError } from "../problems/call-error.ts";

/** Refuses zero bytes in addresses and in what is sent: no store keeps them, and nobody types them. */
export function guardText(app: FastifyInstance): void {
  app.addHook("onRequest", async ({ url }) => {
    if (/%00|\0/.test(url)) throw zeroByte("address");
  });
  const parse = app.getDefaultJsonParser("error", "error");
  app.removeContentTypeParser("application/json");
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request, text, done) => {
    if (/\\u0000|\0/.test(String(text))) done(zeroByte("body"));
    else void parse(request, String(text), done);
  });
}

function zeroByte(place: string): CallError {
  return new CallError([{ place, message: "a zero byte" }]);
}

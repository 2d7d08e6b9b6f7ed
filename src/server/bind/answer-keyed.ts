import { createHash } from "node:crypto";
import { answerOnce, type KeptAnswer } from "../../ops/answers/index.ts";
import { CallError } from "../problems/call-error.ts";
import type { AnyCall } from "./any-call.ts";

/**
 * Answers a call that changes something: once for all calls with its key, where its sender gives one. Of a secret call nothing is
 * kept: not a password in its answer, and no digest from which one could be guessed.
 */
export async function answerKeyed(call: AnyCall, isSecret: boolean, work: () => Promise<KeptAnswer>): Promise<unknown> {
  const { service, caller, request, reply } = call;
  const key = request.headers["idempotency-key"];
  const author = caller?.name ?? "";
  // Whoever has not signed in shares no answers with others.
  const isKeyed = key !== undefined && author !== "" && !isSecret;
  const keyed = isKeyed ? { author, key: checked(key), digest: digestOf(call) } : null;
  const place = { store: service.installation.store, clock: service.clock };
  const { status, body } = keyed === null ? await work() : await answerOnce(place, keyed, work);
  return reply.code(status).send(status === 204 ? undefined : body);
}

function checked(key: string | readonly string[]): string {
  if (typeof key === "string" && /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw new CallError([{ place: "header.idempotency-key", message: "expected 1 to 200 plain characters" }]);
}

function digestOf({ request }: AnyCall): string {
  const { method, url, body } = request;
  return createHash("sha256")
    .update(JSON.stringify([method, url, body ?? null]))
    .digest("hex");
}

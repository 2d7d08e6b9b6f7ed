import type { FastifyReply, FastifyRequest } from "fastify";
import type { Speech } from "../../contract/words/speech.ts";
import type { Caller, Scope } from "../../model/caller.ts";
import type { Service } from "../service.ts";

/** What a call was made with, whatever its operation. */
export interface AnyCall {
  readonly service: Service;
  readonly path: unknown;
  readonly query: unknown;
  readonly scope: Scope;
  readonly caller: Caller | null;
  readonly speech: Speech;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

import type { FastifyInstance } from "fastify";
import { API_ROOT } from "../../contract/api/address-of.ts";
import { methodOf, type Operation } from "../../contract/api/operation.ts";
import { type OperationName, OPERATIONS } from "../../contract/api/operations.ts";
import type { Call, Handler, Handlers } from "../handler.ts";
import type { Service } from "../service.ts";
import { SharedLooks } from "../shared-looks.ts";
import { speechFor } from "../speech-for.ts";
import { admit } from "./admit.ts";
import type { AnyCall } from "./any-call.ts";
import { answerFollow } from "./answer-follow.ts";
import { answerKeyed } from "./answer-keyed.ts";
import { answerLasting } from "./answer-lasting.ts";
import { answerList, wantsCsv } from "./answer-list.ts";
import { answerWork } from "./answer-work.ts";
import { callReader } from "./read-call.ts";

/** Registers a route for every operation there is, each answered by its handler. */
export function bindOperations(app: FastifyInstance, service: Service, handlers: Handlers<OperationName>): void {
  const versions = new SharedLooks<string>();
  // The keys of the declared table are its names.
  for (const name of Object.keys(OPERATIONS) as OperationName[])
    bind(app, service, { name, handler: handlers[name], versions });
}

/** An operation with what answers it. */
interface Bound {
  readonly name: OperationName;
  readonly handler: unknown;
  /** Under which version what lasts is remembered: the same for all operations. */
  readonly versions: SharedLooks<string>;
}

function bind(app: FastifyInstance, service: Service, { name, handler, versions }: Bound): void {
  const operation: Operation = OPERATIONS[name];
  // The map of handlers has for each name the handler of that name: all that is lost here is which one it is.
  const { within, lasting = false, answer } = handler as Handler<OperationName>;
  const reader = callReader(operation);
  app.route({
    method: methodOf(operation),
    url: API_ROOT + operation.address.replaceAll(/\{(\w+)\}/g, ":$1"),
    config: { operation: name },
    handler: async (request, reply) => {
      const scope = admit(request.caller, { admission: operation.admission, within });
      const parts = reader.read(request);
      const call = { service, ...parts, caller: request.caller, scope, speech: speechFor(request), request, reply };
      if (!lasting || wantsCsv(call)) return send(operation, call, answered);
      return answerLasting(name, call, { versions, answer: () => send(operation, call, answered) });

      async function answered(): Promise<unknown> {
        // Read by the schemas of this very operation.
        return answer(call as Call<OperationName>);
      }
    },
  });
}

async function send(operation: Operation, call: AnyCall, answer: () => Promise<unknown>): Promise<unknown> {
  switch (operation.kind) {
    case "list":
      return answerList(operation, await answer(), call);
    case "work":
      return answerKeyed(call, false, async () => answerWork(await answer(), call));
    case "follow":
      return answerFollow(await answer(), call);
    case "act":
      return answerKeyed(call, operation.secret === true, async () => ({
        status: operation.answer === undefined ? 204 : 200,
        body: await answer(),
      }));
    case "read":
    case "upload":
      return answer();
    default:
      return operation satisfies never;
  }
}

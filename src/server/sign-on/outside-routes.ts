import type { FastifyInstance, FastifyReply } from "fastify";
import { OperatorError, TransientError } from "../../model/errors.ts";
import type { Grounds } from "../identity/grounds.ts";
import { addressOfWay } from "./address-of-way.ts";
import { comeBack } from "./come-back.ts";
import { leave } from "./leave.ts";
import { waysOf } from "./ways.ts";

/** Registers the addresses by which browsers go to the university's sign-on and come back: `/sign-on/oidc`, `/sign-on/cas`. */
export function registerOutsideSignOn(app: FastifyInstance, service: Grounds): void {
  for (const way of waysOf(service.installation.settings.sign_on)) {
    const address = addressOfWay(way.protocol);
    app.get(address, (_request, reply) => orSayWhy(reply, () => leave(service, way, reply)));
    app.get(`${address}/return`, (_request, reply) => orSayWhy(reply, () => comeBack(service, way, reply)));
  }
}

/** Sends the browser on; where it cannot go on, to the page of signing in, which says why. */
async function orSayWhy(reply: FastifyReply, go: () => Promise<string>): Promise<FastifyReply> {
  try {
    return await reply.redirect(await go(), 303);
  } catch (error) {
    if (!(error instanceof OperatorError || error instanceof TransientError)) throw error;
    reply.request.log.warn({ err: error }, "a sign-on has failed");
    return reply.redirect(`/sign-in?problem=${error.code}`, 303);
  }
}

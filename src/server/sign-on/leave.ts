import type { FastifyReply } from "fastify";
import { newSecret } from "../../infra/crypto/secret.ts";
import { beginJourney } from "../../ops/access/index.ts";
import { ownOrigin } from "../identity/own-origins.ts";
import { setCookie } from "../identity/session-cookie.ts";
import type { Grounds } from "../identity/grounds.ts";
import { addressOfWay } from "./address-of-way.ts";
import { returnTo } from "./return-to.ts";
import type { Way } from "./way.ts";

/** Sends a browser to the university's sign-on, and keeps what it takes to come back; gives where to. */
export async function leave({ installation, clock }: Grounds, way: Way, reply: FastifyReply): Promise<string> {
  const { store, settings } = installation;
  const { request } = reply;
  const [secret, verifier, nonce] = [newSecret(), newSecret(), newSecret()];
  const returnAddress = `${ownOrigin(request, settings)}${addressOfWay(way.protocol)}/return`;
  const there = await way.begin({ secret, verifier, nonce, returnAddress });
  const journey = {
    protocol: way.protocol,
    verifier,
    nonce,
    returnTo: returnTo(Reflect.get(Object(request.query), "to")),
  };
  await beginJourney({ store, clock }, secret, journey);
  setCookie(reply, { name: "journey", value: secret, settings });
  return there.href;
}

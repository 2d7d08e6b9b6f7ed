import cookie from "@fastify/cookie";
import type { FastifyInstance } from "fastify";
import type { Grounds } from "./grounds.ts";
import { auditCalls } from "./audit-calls.ts";
import { forgetDaily } from "./forget-daily.ts";
import { guardHost, guardOrigin } from "./guard-origin.ts";
import { guardText } from "./guard-text.ts";
import { identifyCallers } from "./identify.ts";
import { limitSignOn } from "./limit-sign-on.ts";
import { setSecurityHeaders } from "./security-headers.ts";

/** Everything between the network and the routes, in the order in which a call meets it. Comes before any route is registered. */
export async function protect(app: FastifyInstance, grounds: Grounds): Promise<void> {
  const { settings } = grounds.installation;
  // A form of another site can send plain text; nothing here reads it.
  app.removeContentTypeParser("text/plain");
  await setSecurityHeaders(app, settings);
  guardHost(app, settings);
  guardText(app);
  await app.register(cookie);
  auditCalls(app, grounds);
  await limitSignOn(app);
  identifyCallers(app, grounds);
  guardOrigin(app, settings);
  forgetDaily(app, grounds);
}

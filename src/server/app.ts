import type { Writable } from "node:stream";
import multipart from "@fastify/multipart";
import fastify, { type FastifyInstance } from "fastify";
import { describeApi } from "./about/describe-api.ts";
import { tellHealth } from "./about/tell-health.ts";
import { tellMetrics } from "./about/tell-metrics.ts";
import { bindOperations } from "./bind/bind-operations.ts";
import { protect } from "./identity/protect.ts";
import { tellProblems } from "./problems/tell-problems.ts";
import { HANDLERS } from "./routes/handlers.ts";
import { serveScreens } from "./serve-screens.ts";
import type { Service } from "./service.ts";
import { registerOutsideSignOn } from "./sign-on/outside-routes.ts";

/** What a server is made with beside its service. */
export interface AppOptions {
  /** Where the log goes, a JSON object a line; null: nowhere. */
  readonly log: Writable | null;
  /** The folder of the built screens; null where there are none. */
  readonly screens: string | null;
}

/** Bytes of a call that is no upload, at most. */
const LARGEST_BODY = 1_000_000;

/** Bytes of one file of an upload, at most: a zip of the largest university is a twentieth of it. */
const LARGEST_FILE = 2_000_000_000;

/** The whole server, ready to listen or to be asked directly. Close it when done. */
export async function makeApp(service: Service, { log, screens }: AppOptions): Promise<FastifyInstance> {
  const { trusted_proxies: proxies } = service.installation.settings.server;
  const app = fastify({
    logger: log === null ? false : { level: "warn", stream: log, redact: ["req.headers"] },
    genReqId: service.newId,
    trustProxy: proxies.length > 0 ? [...proxies] : false,
    bodyLimit: LARGEST_BODY,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 500 },
  });
  tellProblems(app);
  await protect(app, service);
  await app.register(multipart, { limits: { fileSize: LARGEST_FILE, files: 60, fields: 10, fieldSize: 10_000 } });
  tellMetrics(app, service);
  bindOperations(app, service, HANDLERS);
  registerOutsideSignOn(app, service);
  tellHealth(app, service);
  describeApi(app);
  await serveScreens(app, screens);
  return app;
}

import type { TestContext } from "node:test";
import fastify, { type FastifyInstance } from "fastify";
import { TARGETS } from "../../src/flow/targets/index.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../src/infra/config/index.ts";
import { protect } from "../../src/server/identity/protect.ts";
import { tellProblems } from "../../src/server/problems/tell-problems.ts";
import { registerOutsideSignOn } from "../../src/server/sign-on/outside-routes.ts";
import { signOut } from "../../src/server/sign-on/sign-out.ts";
import { startSession } from "../../src/server/sign-on/start-session.ts";
import { openTestDesk, type TestDesk } from "./access.ts";

/** What stands between the network and the routes, with routes of its own: who asks, an act, a sign-in without questions, the way out. */
export interface GuardedApp {
  readonly app: FastifyInstance;
  readonly desk: TestDesk;
}

/** Opens it on a fresh store; gone after the test. */
export async function openGuardedApp(t: TestContext, changed: Partial<Settings> = {}): Promise<GuardedApp> {
  const desk = await openTestDesk(t);
  const settings: Settings = { ...DEFAULT_SETTINGS, ...changed };
  const { store, clock } = desk;
  const installation = { store, target: TARGETS.campus(store), settings };
  const grounds = { installation, clock };
  const { trusted_proxies: proxies } = settings.server;
  const app = fastify({ trustProxy: proxies.length > 0 ? [...proxies] : false, forceCloseConnections: true });
  tellProblems(app);
  await protect(app, grounds);
  registerOutsideSignOn(app, grounds);
  app.get("/who", (request) => ({ who: request.caller?.name ?? null }));
  app.post("/act", () => ({ done: true }));
  app.get("/enter/:operator", async (request, reply) => {
    const operator = Number(Reflect.get(Object(request.params), "operator"));
    await startSession(grounds, reply, { operator, protocol: "password", idToken: null });
    return { done: true };
  });
  app.post("/sign-out", async (_request, reply) => ({ next: await signOut(grounds, reply) }));
  t.after(() => app.close());
  return { app, desk };
}

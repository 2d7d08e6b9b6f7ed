import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import { DEFAULT_SETTINGS, type Settings } from "../../src/infra/config/index.ts";
import { systemClock } from "../../src/infra/clock.ts";
import { beginSession } from "../../src/ops/access/index.ts";
import type { Role } from "../../src/model/access.ts";
import { makeApp } from "../../src/server/app.ts";
import type { Service } from "../../src/server/service.ts";
import { withService } from "../../src/server/with-service.ts";
import { addTestOperator } from "./access.ts";
import { openSite, type Site } from "./site.ts";

/** A whole server on a site, with the cookie of an administrator. */
export interface TestServer {
  readonly app: FastifyInstance;
  readonly service: Service;
  /** Calls an address as the administrator, from a page of ours. */
  readonly call: (options: InjectOptions & { readonly url: string }) => Promise<LightMyRequestResponse>;
  /** A cookie of somebody with a role. */
  readonly enter: (role: Role) => Promise<string>;
}

/** How a test wants its server. */
export interface TestServerOptions {
  readonly site: Site;
  /** Whether it has a worker inside; default true. */
  readonly works?: boolean;
  readonly settings?: Partial<Settings>;
}

/** Opens a site of its own with a folder for files, gone after the test. */
export async function openServerSite(t: TestContext): Promise<Site & { readonly data: string }> {
  const site = await openSite(t);
  const data = await mkdtemp(join(tmpdir(), "passerelle-server-"));
  t.after(() => rm(data, { recursive: true, force: true }));
  return { ...site, data };
}

/** Runs a whole server on a site for as long as the work takes; what is under way then is left. */
export function withTestServer<T>(
  { site, works = true, settings: changed = {} }: TestServerOptions,
  work: (server: TestServer) => Promise<T>,
): Promise<T> {
  const { store, flow } = site;
  const settings: Settings = { ...DEFAULT_SETTINGS, ...changed };
  const parts = {
    installation: { store, target: flow.target, settings },
    configuration: { settings, origins: [] },
    clock: systemClock,
    peakMemory: () => 0,
    works,
    onTrouble: () => undefined,
  };
  return withService(parts, async (service) => {
    const app = await makeApp(service, { log: null, screens: null });
    try {
      const cookie = await enterAs(site, "administrator");
      return await work({
        app,
        service,
        enter: (role) => enterAs(site, role),
        call: (options) => app.inject(asOurPage(options, cookie)),
      });
    } finally {
      await app.close();
    }
  });
}

function asOurPage({ headers, ...options }: InjectOptions, cookie: string): InjectOptions {
  return { ...options, headers: { host: "localhost", "sec-fetch-site": "same-origin", cookie, ...headers } };
}

let number = 0;

async function enterAs({ store }: Site, role: Role): Promise<string> {
  number += 1;
  const desk = { store, clock: systemClock, author: "test" };
  const operator = await addTestOperator(desk, `${role}-${number}`, {
    assignments: [{ role, components: role === "registrar" ? ["LVE"] : [] }],
  });
  const from = { operator, protocol: "password", address: "127.0.0.1", browser: "" } as const;
  return `passerelle-session=${await beginSession(desk, from, { idleMinutes: 60, longestHours: 12 })}`;
}

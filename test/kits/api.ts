import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import { DEFAULT_SETTINGS, type Settings } from "../../src/infra/config/index.ts";
import { newId } from "../../src/infra/new-id.ts";
import type { Store } from "../../src/infra/store/store.ts";
import { openQueue } from "../../src/ops/jobs/index.ts";
import { beginSession } from "../../src/ops/access/index.ts";
import { generateUniversity, type UniversityOptions } from "../../src/ops/university/index.ts";
import { makeApp } from "../../src/server/app.ts";
import { Remembered } from "../../src/server/remembered.ts";
import { deskOn, type TestDesk } from "./access.ts";
import { openSite, syncPath } from "./site.ts";

/** The whole API on an installation of its own, without a worker: what is asked for long waits. */
export interface TestApi {
  readonly app: FastifyInstance;
  readonly store: Store;
  readonly desk: TestDesk;
  /** Calls an address below `/api/v1`, as whoever a cookie stands for, from a page of ours. */
  readonly call: (
    options: InjectOptions & { readonly url: string },
    cookie?: string,
  ) => Promise<LightMyRequestResponse>;
  /** Signs an operator in and gives the cookie. */
  readonly enter: (operator: number) => Promise<string>;
}

/** Opens it, with a university synchronised where one is asked for; gone after the test. */
export async function openApi(
  t: Pick<TestContext, "after">,
  { university, ...changed }: Partial<Settings> & { readonly university?: UniversityOptions } = {},
): Promise<TestApi> {
  const site = await openSite(t);
  const { store, flow } = site;
  const data = await mkdtemp(join(tmpdir(), "passerelle-api-"));
  t.after(() => rm(data, { recursive: true, force: true }));
  if (university !== undefined)
    await syncPath(site, (await generateUniversity(university, join(data, "university"))).folder);
  const settings: Settings = { ...DEFAULT_SETTINGS, data, ...changed };
  const boss = await openQueue(store, { supervise: false, onTrouble: () => undefined });
  t.after(() => boss.stop({ graceful: false }));
  const desk = deskOn(store);
  const service = {
    installation: { store, target: flow.target, settings },
    configuration: { settings, origins: [] },
    clock: desk.clock,
    newId,
    jobs: { store, boss },
    inbox: { store, data },
    remembered: new Remembered(() => desk.clock.elapsed()),
    execution: { flow, waitMs: 0, peakMemory: () => 0 },
  };
  const app = await makeApp(service, { log: null, screens: null });
  t.after(() => app.close());
  return {
    app,
    store,
    desk,
    call: ({ url, headers, ...options }, cookie) =>
      app.inject({ ...options, url: `/api/v1${url}`, headers: { ...OWN, ...(cookie && { cookie }), ...headers } }),
    enter: async (operator) => {
      const from = { operator, protocol: "password", address: "127.0.0.1", browser: "" } as const;
      return `passerelle-session=${await beginSession(desk, from, { idleMinutes: 60, longestHours: 12 })}`;
    },
  };
}

const OWN = { host: "localhost", "sec-fetch-site": "same-origin" };

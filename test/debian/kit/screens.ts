import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import type { TestContext } from "node:test";
import { systemClock } from "../../../src/infra/clock.ts";
import { type Configuration, loadConfiguration } from "../../../src/infra/config/index.ts";
import type { Store } from "../../../src/infra/store/store.ts";
import { importDelivery, makePlan } from "../../../src/ops/runs/index.ts";
import { generateUniversity } from "../../../src/ops/university/index.ts";
import { startServer } from "../../../src/server/start-server.ts";
import { withService } from "../../../src/server/with-service.ts";
import { BUILT } from "../../../tools/web/settings.ts";
import { addTestOperator, deskOn } from "../../kits/access.ts";
import { openSite, syncPath } from "../../kits/site.ts";
import { recodeDelivery } from "./recode-delivery.ts";

/** The whole of Passerelle as people have it: store, server, worker and built screens, after some nights of a university. */
export interface Screens {
  /** Without a slash at its end. */
  readonly address: string;
  readonly store: Store;
  /** Where each night's delivery is; the last one was not read yet. */
  readonly deliveries: readonly string[];
  /** Ends the server as its service is ended, and starts it again at the same address. */
  restart(): Promise<void>;
}

/** How much has happened before the screens are opened. */
export interface Before {
  /** Nights that were synchronised. */
  readonly nights?: number;
  /** Whether the delivery after them was read and a plan made of it, which nobody has applied yet. */
  readonly isPlanned?: boolean;
}

/** Where that which is opened is told how it is closed. */
export type Ending = Pick<TestContext, "after">;

const UNIVERSITY = { students: 600, elements: 120, seed: 7, anomalies: "many" } as const;

/** A guard that lets go little, so that the second night has something held. */
const CAREFUL = new Map<string, unknown>([
  ["policy.guard.component_count", 5],
  ["policy.guard.component_share", 0.0005],
]);

/** An element that has another code from the second night on. */
export const MOVED = { from: "INFL-2C", to: "INFL-2C2" };

/** Opens it all after two nights, with a third delivery that nobody has read yet, and operators of every role whose password is that of the kit of rights. */
export async function openScreens(t: Ending, { nights = 2, isPlanned = false }: Before = {}): Promise<Screens> {
  const data = await mkdtemp(path.join(tmpdir(), "passerelle-screens-"));
  t.after(() => rm(data, { recursive: true, force: true }));
  const configuration = await loadConfiguration({ environment: {}, options: new Map([...CAREFUL, ["data", data]]) });
  const site = await openSite(t, configuration.settings.policy);
  const deliveries: string[] = [];
  for (let day = 0; day <= nights; day += 1) {
    const folder = path.join(data, `night-${String(day)}`);
    deliveries.push((await generateUniversity({ ...UNIVERSITY, day }, folder)).folder);
    if (day > 0) await recodeDelivery(folder, MOVED.from, MOVED.to);
    if (day < nights) await syncPath(site, folder);
  }
  if (isPlanned) {
    await importDelivery(site.execution, deliveries.at(-1) ?? "");
    await makePlan(site.execution, { component: null });
  }
  await addOperators(site.store);
  const parts = { store: site.store, target: site.flow.target, configuration };
  let served = await serve(parts, 0);
  t.after(() => served.close());
  const { address } = served;
  return { address, store: site.store, deliveries, restart };

  async function restart(): Promise<void> {
    await served.close();
    served = await serve(parts, Number(new URL(address).port));
  }
}

async function addOperators(store: Store): Promise<void> {
  const desk = { ...deskOn(store), clock: systemClock };
  const [teacher, student] = [await accountOf(store, TEACHING), await accountOf(store, MISSING)];
  await addTestOperator(desk, "admin", { assignments: [{ role: "administrator", components: [] }] });
  await addTestOperator(desk, "other-admin", { assignments: [{ role: "administrator", components: [] }] });
  await addTestOperator(desk, "registrar", { assignments: [{ role: "registrar", components: ["LVE"] }] });
  await addTestOperator(desk, "registrar-sci", { assignments: [{ role: "registrar", components: ["SCI"] }] });
  await addTestOperator(desk, "teacher", { account: teacher });
  await addTestOperator(desk, "student", { account: student });
}

/** Somebody who teaches in a space. */
const TEACHING = `select min(username) as username from campus.enrolment where role like '%teacher%'`;

/** Somebody who is in some spaces and is missing in another one. */
const MISSING = `
  select min(accounts.username) as username
  from facts.accounts join decided.registration on student_code = person_code
  where accounts.active and reason = 'group-missing'`;

async function accountOf(store: Store, sql: string): Promise<string | null> {
  const { rows } = await store.query<{ readonly username: string | null }>(sql);
  return rows[0]?.username ?? null;
}

/** A server that listens, and how it is ended. */
interface Serving {
  readonly address: string;
  close(): Promise<void>;
}

interface Served {
  readonly store: Store;
  readonly target: Awaited<ReturnType<typeof openSite>>["flow"]["target"];
  readonly configuration: Configuration;
}

async function serve({ store, target, configuration }: Served, port: number): Promise<Serving> {
  const { settings } = configuration;
  const parts = {
    installation: { store, target, settings },
    configuration,
    clock: systemClock,
    peakMemory: () => process.memoryUsage.rss(),
    works: true,
    onTrouble: () => undefined,
  };
  return new Promise((resolve, reject) => {
    const ending = Promise.withResolvers<void>();
    const served = withService(parts, async (service) => {
      const server = await startServer(service, { port, isPortFlexible: false, log: null, screens: BUILT });
      resolve({ address: server.address.replace(/\/$/, ""), close });
      await ending.promise;
      await server.close();
    }).catch(reject);

    async function close(): Promise<void> {
      ending.resolve();
      await served;
    }
  });
}

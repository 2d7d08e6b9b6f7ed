import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { countOpenJobs } from "../../ops/jobs/index.ts";
import { type Gauges, readGauges, readAllTraffic } from "../../ops/overview/index.ts";
import { admit } from "../bind/admit.ts";
import { readUntaken } from "../read-untaken.ts";
import type { Service } from "../service.ts";
import { type UntakenFigures, untakenFigures } from "./untaken-figures.ts";

/** Seconds by which answers are told apart: the bars of screens and of the API are among them. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2.5, 10];

/** Gives figures in the form of Prometheus at `/metrics`, to who may check the installation. */
export function tellMetrics(app: FastifyInstance, service: Service): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  timeAnswers(app, registry);
  tellState(registry, service);
  tellTraffic(registry, service);
  app.get("/metrics", async (request, reply) => {
    admit(request.caller, { admission: "check-installation", within: ["platform"] });
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

function timeAnswers(app: FastifyInstance, registry: Registry): void {
  const seconds = new Histogram({
    name: "passerelle_answer_seconds",
    help: "How long operations of the API took to answer.",
    labelNames: ["operation", "status"],
    buckets: BUCKETS,
    registers: [registry],
  });
  const defects = new Counter({
    name: "passerelle_defects_total",
    help: "Calls that ended in a defect of ours.",
    registers: [registry],
  });
  app.addHook("onResponse", async (request, reply) => {
    const { operation } = request.routeOptions.config;
    if (operation === undefined) return;
    seconds.observe({ operation, status: reply.statusCode }, reply.elapsedTime / 1000);
    if (reply.statusCode === 500) defects.inc();
  });
}

/** What all runs have sent to a platform outside. */
const TRAFFIC = {
  calls: "Calls made to the platform.",
  rows: "Rows of calls that the platform carried out.",
  retries: "Calls to the platform that were made again.",
  refusals: "Calls that the platform refused.",
  waited_ms: "Milliseconds waited after calls to the platform.",
} as const;

function tellTraffic(registry: Registry, { installation: { store } }: Service): void {
  for (const name of ["calls", "rows", "retries", "refusals", "waited_ms"] as const)
    registry.registerMetric(
      new Gauge({
        name: `passerelle_platform_${name}`,
        help: TRAFFIC[name],
        labelNames: ["function"],
        registers: [],
        async collect() {
          this.reset();
          for (const sums of await readAllTraffic(store)) this.set({ function: sums.function }, sums[name]);
        },
      }),
    );
}

function tellState(registry: Registry, service: Service): void {
  const { installation, clock } = service;
  const { store } = installation;
  const gauges: Readonly<Record<string, { readonly help: string; readonly read: () => Promise<number | null> }>> = {
    jobs_open: { help: "Jobs that wait or are under way.", read: () => countOpenJobs(store) },
    last_run_age_seconds: { help: "Seconds since the last run ended.", read: () => seen("lastRunAgeSeconds") },
    last_delivery_age_seconds: {
      help: "Seconds since the newest delivery was extracted.",
      read: () => seen("lastDeliveryAgeSeconds"),
    },
    changes_held: { help: "Changes that wait for a person in the newest plan.", read: () => seen("changesHeld") },
    untaken: {
      help: "Enrolments that are published and that the platform had not taken at the last look.",
      read: () => untaken("count"),
    },
    untaken_age_seconds: {
      help: "Seconds since the oldest of them was published; 0 where there is none.",
      read: () => untaken("ageSeconds"),
    },
    untaken_look_age_seconds: {
      help: "Seconds since it was looked last what the platform has taken.",
      read: () => untaken("lookAgeSeconds"),
    },
  };
  for (const [name, { help, read }] of Object.entries(gauges))
    registry.registerMetric(
      new Gauge({
        name: `passerelle_${name}`,
        help,
        registers: [],
        async collect() {
          this.set((await read()) ?? Number.NaN);
        },
      }),
    );

  async function untaken(name: keyof UntakenFigures): Promise<number | null> {
    return untakenFigures(await readUntaken(service), clock.now())[name];
  }

  async function seen(name: keyof Gauges): Promise<number | null> {
    const gauges = await readGauges(store, clock.now());
    return gauges[name];
  }
}

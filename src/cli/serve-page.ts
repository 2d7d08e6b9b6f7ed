import { describeRun, newestRun } from "../ops/runs/index.ts";
import type { Installation } from "../ops/installation/index.ts";
import { type ServedPage, servePage } from "../server/page-server.ts";
import type { Call } from "./call.ts";

/** Serves the page of the last run, on the port asked for or, where none was, on any that is free. */
export function startPage({ configuration }: Call, { store, settings }: Installation): Promise<ServedPage> {
  return servePage({
    port: settings.port,
    isPortFlexible: configuration.origins.some(({ path, origin }) => path === "port" && origin === "default"),
    timeZone: settings.policy.time_zone,
    readLast: async () => {
      const run = await newestRun(store, ["import", "plan", "apply", "sync", "undo"]);
      return run === null ? null : describeRun(store, run);
    },
  });
}

/** Serves on until the person wants it to end. */
export async function untilInterrupted({ world }: Call, page: ServedPage): Promise<void> {
  await new Promise<void>((resolve) => world.onInterrupt(resolve));
  await page.close();
}

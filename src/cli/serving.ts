import { join } from "node:path";
import type { Document } from "../contract/documents/index.ts";
import { makeFirstOperator } from "../ops/access/index.ts";
import type { Installation } from "../ops/installation/index.ts";
import { startServer } from "../server/start-server.ts";
import { type ServiceParts, withService } from "../server/with-service.ts";
import type { Call } from "./call.ts";

/** Where the screens are when they have been built. */
const SCREENS = join(import.meta.dirname, "../../web/dist");

/** Serves screens and API with a worker inside, shows where, and goes on until the person wants it to end. */
export function serveUntilInterrupted(
  call: Call,
  installation: Installation,
  show: (serving: Document<"serve">) => Promise<void>,
): Promise<void> {
  const { configuration, world } = call;
  return withService(partsOf(call, installation), async (service) => {
    const server = await startServer(service, {
      port: installation.settings.port,
      isPortFlexible: configuration.origins.some(({ path, origin }) => path === "port" && origin === "default"),
      log: world.stderr,
      screens: SCREENS,
    });
    // Once the server stands: a password that is made and not shown is lost.
    const first = await makeFirstOperator({ store: installation.store, clock: world.clock, author: world.user });
    await show({ address: server.address, first_operator: first ?? null });
    await interrupted(call);
    await server.close();
  });
}

/** Works on what others ask for, until the person wants it to end. */
export function workUntilInterrupted(call: Call, installation: Installation): Promise<void> {
  return withService(partsOf(call, installation), () => interrupted(call));
}

function partsOf({ configuration, world }: Call, installation: Installation): ServiceParts {
  const { clock, peakMemory, stderr } = world;
  return { installation, configuration, clock, peakMemory, works: true, onTrouble };

  function onTrouble(error: unknown): void {
    stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
}

function interrupted({ world }: Call): Promise<void> {
  return new Promise((resolve) => world.onInterrupt(resolve));
}

import { hostname } from "node:os";
import process from "node:process";
import { type Installation, type InstallationPlace, withInstallation } from "../ops/installation/index.ts";
import type { Execution } from "../ops/runs/index.ts";
import type { Call } from "./call.ts";

const USUAL_WAIT_S = 60;

/** Opens the installation that a call is about, does the work and closes it. */
export function inInstallation<T>(call: Call, work: (installation: Installation) => Promise<T>): Promise<T> {
  return withInstallation(placeOf(call), work);
}

/** The installation that a call is about, and as whom it is opened: what others read while this one holds the run lock. */
function placeOf({ configuration, world }: Call): InstallationPlace {
  const who = `passerelle ${world.words[0] ?? ""} (${world.user}@${hostname()}, ${process.pid})`;
  return { settings: configuration.settings, who };
}

/** Opens the installation for a run and gives what the run needs. */
export function inExecution<T>(
  call: Call,
  work: (execution: Execution, installation: Installation) => Promise<T>,
): Promise<T> {
  return inInstallation(call, (installation) => work(executionOf(call, installation), installation));
}

function executionOf({ options, view, world }: Call, { store, target, settings }: Installation): Execution {
  const { policy, source } = settings;
  const progress = view.progress.tell;
  return {
    flow: { store, target, policy, source, clock: world.clock, progress },
    author: world.user,
    waitMs: (options.wait ?? USUAL_WAIT_S) * 1000,
    peakMemory: world.peakMemory,
  };
}

import { spawn } from "node:child_process";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Attached } from "./attach.ts";
import type { ClusterPlace } from "./cluster-place.ts";
import { GUARD } from "./guardian.ts";

/** Starts a guardian for the server when none is there; it outlives this process and ends with the server. */
export async function keepGuarded(place: ClusterPlace, attached: Attached, idleSeconds: number): Promise<void> {
  if (await isGuarded(attached)) return;
  const main = fileURLToPath(new URL(`guardian-main${extname(import.meta.filename)}`, import.meta.url));
  const guardian = spawn(process.execPath, [main, place.dataFolder, String(idleSeconds)], {
    cwd: "/",
    detached: true,
    stdio: "ignore",
    env: { PATH: process.env["PATH"] },
  });
  guardian.unref();
}

async function isGuarded({ client }: Attached): Promise<boolean> {
  // Two guardians may start at once; the one that finds the lock taken leaves.
  const { rows } = await client.query<{ free: boolean }>(`SELECT pg_try_advisory_lock_shared(${GUARD}) AS free`);
  if (rows[0]?.free !== true) return true;
  await client.query(`SELECT pg_advisory_unlock_shared(${GUARD})`);
  return false;
}

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import type { TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import type { MoodleSettings } from "../../src/infra/config/index.ts";

/** What the process to be killed reads, into which store, and after how many calls it kills itself. */
export interface ReadInChild {
  readonly dataFolder: string;
  readonly database: string;
  readonly settings: MoodleSettings;
  readonly calls: number;
}

/** Reads a Moodle by its web services in a process that is killed after so many calls: by itself, as another one might come too late. */
export async function readUntilKilled(t: TestContext, reading: ReadInChild): Promise<void> {
  const program = fileURLToPath(new URL("./read-until-killed-main.ts", import.meta.url));
  const child = spawn(process.execPath, [program, JSON.stringify(reading)], { stdio: ["ignore", "ignore", "inherit"] });
  t.after(() => child.kill("SIGKILL"));
  await once(child, "exit");
  assert.equal(child.signalCode, "SIGKILL");
}

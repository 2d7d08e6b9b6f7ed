import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, type TestContext } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { openServer, type ServerOptions } from "../../src/infra/store/supervisor/open-server.ts";
import { stopStore } from "../../src/infra/store/supervisor/stop-store.ts";
import { storeStatus } from "../../src/infra/store/supervisor/store-status.ts";
import { PATIENCE_MS } from "./patience.ts";

const run = promisify(execFile);
let model: Promise<string> | undefined;

/**
 * A data folder to be, below a folder closed to others, as a home is. After the test its server is ended and all of it
 * removed.
 */
export async function makeDataFolder(t: TestContext, ...below: readonly string[]): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), "passerelle-home-"));
  const dataFolder = join(home, ...below, "data");
  t.after(() => removeHome(home, dataFolder));
  return dataFolder;
}

/** The same with a cluster in it that has never served: copying one takes a tenth of the time of making one. */
export async function makeClusterFolder(t: TestContext, ...below: readonly string[]): Promise<string> {
  const dataFolder = await makeDataFolder(t, ...below);
  model ??= makeModel();
  await mkdir(dataFolder, { recursive: true });
  await run("cp", ["--archive", "--reflink=auto", join(await model, "pg"), dataFolder]);
  return dataFolder;
}

// Registered here, outside of any test: a hook registered by a test runs at that test's end.
after(async () => {
  if (model !== undefined) await removeHome(await model, await model);
});

async function makeModel(): Promise<string> {
  const dataFolder = await mkdtemp(join(tmpdir(), "passerelle-model-"));
  await runServer({ dataFolder, durable: false });
  await stopStore(dataFolder);
  return dataFolder;
}

async function removeHome(home: string, dataFolder: string): Promise<void> {
  await stopStore(dataFolder);
  // A guardian may be leaving the folder at this very moment.
  await rm(home, { recursive: true, force: true, maxRetries: 10 });
}

/** Opens the server of a data folder and lets it go again; gives its process number. */
export async function runServer(options: ServerOptions): Promise<number> {
  const { client } = await openServer(options);
  await client.end();
  return serverPid(options.dataFolder);
}

/** The process number of the server that answers for a data folder. */
export async function serverPid(dataFolder: string): Promise<number> {
  const status = await storeStatus(dataFolder);
  if (status.kind !== "running") throw new Error(`the store is ${status.kind}, not running`);
  return status.pid;
}

/** Waits until the condition holds; throws when it does not come about. */
export async function until(condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`still not so after ${PATIENCE_MS} ms: ${condition.toString()}`);
    await sleep(20);
  }
}

import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stopStore } from "../../src/infra/store/supervisor/stop-store.ts";

/** Does the work on a new data folder, and leaves neither folder nor server behind; one that is named stays for the next program. */
export async function withDataFolder<T>(named: string | undefined, work: (folder: string) => Promise<T>): Promise<T> {
  if (named !== undefined) {
    await mkdir(named, { recursive: true });
    return work(named);
  }
  const folder = await mkdtemp(join(tmpdir(), "passerelle-bench-data-"));
  try {
    return await work(folder);
  } finally {
    await stopStore(folder);
    // The server's guardian ends a moment later and takes its own files with it.
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A server of a data folder in a process of its own. */
export interface BenchServer {
  /** With a slash at its end. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts `passerelle serve` on a data folder, at any free port; ready when it gives its address. */
export async function startBenchServer(data: string): Promise<BenchServer> {
  const main = join(import.meta.dirname, "../../src/cli/main.ts");
  const child = spawn(process.execPath, [main, "serve", "--data", data, "--port", "0", "--json"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  for await (const line of createInterface(child.stdout)) {
    text += line;
    if (line === "}") break;
  }
  return {
    address: JSON.parse(text).address,
    stop: async () => {
      child.kill();
      await once(child, "exit");
    },
  };
}

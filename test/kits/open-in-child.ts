import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { TestContext } from "node:test";
import type { ServerOptions } from "../../src/infra/store/supervisor/open-server.ts";

/** What the child process does with the store. */
export interface ChildRequest {
  readonly options: ServerOptions;
  /** Run after the store is open. A child that stays does not wait for its end. */
  readonly statement?: string;
  /** Whether the child then stays until it is killed, else it closes the store and ends. */
  readonly stays?: boolean;
}

/** What the child found. */
export type ChildAnswer =
  | { readonly kind: "opened"; readonly pid: number }
  | { readonly kind: "failed"; readonly code: string; readonly message: string };

/** As whom the child runs: other numbers, or a command that starts it. */
export interface ChildLaunch {
  readonly uid?: number;
  readonly gid?: number;
  readonly through?: (command: readonly string[]) => ChildProcess;
}

/** Starts a Node.js process that opens a store; killed after the test if it still runs. */
export function startChild(t: TestContext, request: ChildRequest, launch: ChildLaunch = {}): ChildProcess {
  const program = fileURLToPath(new URL("./open-in-child-main.ts", import.meta.url));
  const command = [process.execPath, program, JSON.stringify(request)];
  const { through = (words) => spawnPiped(words, launch) } = launch;
  const child = through(command);
  t.after(() => child.kill("SIGKILL"));
  return child;
}

/** Waits for what a child tells. */
export async function answerOf(child: ChildProcess): Promise<ChildAnswer> {
  let text = "";
  for await (const part of child.stdout ?? []) {
    text += String(part);
    if (text.endsWith("\n")) break;
  }
  return JSON.parse(text) as ChildAnswer;
}

/** Kills a child as `kill -9` does and waits until it is gone. */
export async function killChild(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

function spawnPiped([program = "", ...words]: readonly string[], { uid, gid }: ChildLaunch): ChildProcess {
  const ids = uid === undefined || gid === undefined ? {} : { uid, gid };
  return spawn(program, words, { cwd: "/", stdio: ["ignore", "pipe", "inherit"], ...ids });
}

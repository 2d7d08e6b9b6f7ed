import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** A Chromium to which commands of its protocol are sent, to one of its pages or to itself. */
export interface UnwatchedBrowser {
  readonly send: (method: string, params?: object, session?: string) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/** What a command gives, part by part. */
export type Answer = Readonly<Record<string, unknown>>;

interface Message {
  readonly id?: number;
  readonly result?: Answer;
  readonly error?: { readonly message: string };
}

/**
 * Starts Debian's Chromium as people have it: with nobody who listens to what its scripts do. Who does, as test drivers do, makes it
 * read each script twice more as soon as an error is made in it, which React does five times at its start.
 */
export async function openUnwatchedBrowser(): Promise<UnwatchedBrowser> {
  const folder = await mkdtemp(join(tmpdir(), "passerelle-bench-chromium-"));
  // In a container there is no sandbox for Chromium to start.
  const flags = ["--headless=new", "--no-sandbox", "--no-first-run", "--remote-debugging-port=0", "--lang=fr"];
  const browser = spawn("/usr/bin/chromium", [...flags, `--user-data-dir=${folder}`, "about:blank"], {
    stdio: "ignore",
  });
  const socket = new WebSocket(await addressIn(folder));
  await once(socket, "open");
  const asked = new Map<number, (message: Message) => void>();
  let last = 0;
  // What Chromium itself writes.
  socket.addEventListener("message", ({ data }) => take(JSON.parse(String(data)) as Message));
  return { send, close };

  function take(message: Message): void {
    if (message.id === undefined) return;
    asked.get(message.id)?.(message);
    asked.delete(message.id);
  }

  async function send(method: string, params: object = {}, session?: string): Promise<Answer> {
    last += 1;
    const id = last;
    const answered = new Promise<Message>((answer) => asked.set(id, answer));
    socket.send(JSON.stringify({ id, method, params, ...(session === undefined ? {} : { sessionId: session }) }));
    const { result, error } = await answered;
    if (result === undefined) throw new Error(`${method}: ${error?.message ?? "no answer"}`);
    return result;
  }

  async function close(): Promise<void> {
    const ended = once(browser, "exit");
    browser.kill();
    await ended;
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Chromium writes where it listens once it does. */
async function addressIn(folder: string): Promise<string> {
  const file = join(folder, "DevToolsActivePort");
  for (let tried = 0; tried < 200; tried += 1) {
    const [port, path] = existsSync(file) ? (await readFile(file, "utf8")).split("\n") : [];
    if (port !== undefined && path !== undefined) return `ws://127.0.0.1:${port}${path}`;
    await wait(50);
  }
  throw new Error("Chromium does not say where it listens");
}

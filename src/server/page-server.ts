import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { speechOf } from "../contract/words/speech.ts";
import { OperatorError } from "../model/errors.ts";
import type { RunDescription } from "../ops/runs/index.ts";
import { askedLocale } from "./asked-locale.ts";
import { makePage, STYLE } from "./page.ts";

const LOOPBACK = "127.0.0.1";

/** What the page shows and where it is. */
export interface PageOptions {
  readonly readLast: () => Promise<RunDescription | null>;
  readonly timeZone: string;
  readonly port: number;
  /** Whether any free port will do where this one is taken. */
  readonly isPortFlexible: boolean;
}

/** A page being served. */
export interface ServedPage {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the page on the loopback address. OperatorError `port-refused`. */
export async function servePage(options: PageOptions): Promise<ServedPage> {
  const server = createServer((request, response) => {
    void answer(request, response, options);
  });
  const port = await listen(server, options);
  return { address: `http://localhost:${port}/`, close: () => close(server) };
}

const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": `default-src 'none'; style-src 'sha256-${hashOf(STYLE)}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
};

async function answer(request: IncomingMessage, response: ServerResponse, options: PageOptions): Promise<void> {
  const { method = "", headers, url = "/" } = request;
  // A name that somebody else's page made point at this machine is not ours to answer.
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(headers.host ?? "")) return end(response, 403);
  if (method !== "GET" && method !== "HEAD") return end(response, 405);
  const { pathname, searchParams } = new URL(url, "http://localhost");
  if (pathname !== "/") return end(response, 404);
  const speech = speechOf(askedLocale(searchParams.get("lang"), headers["accept-language"]));
  try {
    const page = makePage(await options.readLast(), speech, options.timeZone);
    response.writeHead(200, HEADERS).end(method === "HEAD" ? "" : page);
  } catch {
    // The store is away: the page comes back with it.
    end(response, 503);
  }
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { "content-type": "text/plain" }).end(`${status}\n`);
}

async function listen(server: Server, { port, isPortFlexible }: PageOptions): Promise<number> {
  try {
    return await listenOn(server, port);
  } catch (cause) {
    const isTaken = cause instanceof Error && "code" in cause && cause.code === "EADDRINUSE";
    if (isTaken && isPortFlexible) return listenOn(server, 0);
    throw new OperatorError(`Port ${port} cannot be used.`, {
      code: "port-refused",
      facts: { port: String(port) },
      next: "Name another one with --port; 0 takes any free one.",
      cause,
    });
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, LOOPBACK, () => {
      server.off("error", reject);
      resolve(portOf(server.address()));
    });
  });
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === "object" && address !== null ? address.port : 0;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}

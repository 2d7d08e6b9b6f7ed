import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { OperatorError } from "../model/errors.ts";
import { makeApp, type AppOptions } from "./app.ts";
import type { Service } from "./service.ts";

/** Where a server listens, and with what it is made. */
export interface ServerOptions extends AppOptions {
  readonly port: number;
  /** Whether any free port will do where this one is taken. */
  readonly isPortFlexible: boolean;
}

/** A server that listens. */
export interface RunningServer {
  /** What to type into a browser. */
  readonly address: string;
  close(): Promise<void>;
}

/** Starts the server. OperatorError `port-refused`. */
export async function startServer(service: Service, options: ServerOptions): Promise<RunningServer> {
  const app = await makeApp(service, options);
  const { host, public_address: known } = service.installation.settings.server;
  const port = await listen(app, host, options);
  const shown = ["127.0.0.1", "::1"].includes(host) ? "localhost" : host;
  return { address: known ?? `http://${shown}:${port}/`, close: () => app.close() };
}

async function listen(app: FastifyInstance, host: string, { port, isPortFlexible }: ServerOptions): Promise<number> {
  try {
    return await listenOn(app, host, port);
  } catch (cause) {
    const isTaken = cause instanceof Error && "code" in cause && cause.code === "EADDRINUSE";
    if (isTaken && isPortFlexible) return listenOn(app, host, 0);
    await app.close();
    throw new OperatorError(`Port ${port} cannot be used.`, {
      code: "port-refused",
      facts: { port: String(port) },
      next: "Name another one with --port; 0 takes any free one.",
      cause,
    });
  }
}

async function listenOn(app: FastifyInstance, host: string, port: number): Promise<number> {
  await app.listen({ host, port });
  return portOf(app.server.address());
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === "object" && address !== null ? address.port : 0;
}

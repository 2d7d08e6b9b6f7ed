import type { FastifyRequest } from "fastify";
import type { Settings } from "../../infra/config/index.ts";

const LOOPBACK_NAMES = ["localhost", "127.0.0.1", "[::1]"];

/** Whether a call names a host that is ours: another one is somebody else's page that made its name point here. */
export function isOwnHost(host: string, { server }: Settings): boolean {
  const { public_address: address } = server;
  if (address !== null && new URL(address).host === host.toLowerCase()) return true;
  return [...LOOPBACK_NAMES, server.host].includes(host.toLowerCase().replace(/:\d+$/, ""));
}

/** Where our own pages come from, as the browser of this call sees it; its host is one of ours. */
export function ownOrigin(request: FastifyRequest, { server }: Settings): string {
  const { public_address: address } = server;
  if (address !== null && new URL(address).host === request.host.toLowerCase()) return address;
  return `${request.protocol}://${request.host.toLowerCase()}`;
}

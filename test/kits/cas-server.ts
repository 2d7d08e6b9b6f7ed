import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestContext } from "node:test";

/** A CAS server that follows protocol 3.0 as far as signing in and out goes; everybody who comes is signed in as `user` at once. */
export interface CasServer {
  readonly address: string;
  /** Who signs in next. */
  user: string;
  /** What it answers instead of the truth, where a test wants it to lie. */
  lie: string | undefined;
  /** Services that were named at the sign-on page, and those asked about with a ticket. */
  readonly named: string[];
  readonly asked: string[];
  /** Services to which somebody went back after they had signed out. */
  readonly left: string[];
  /** Gives a ticket for a service without any browser: as another application gets one. */
  ticketFor(service: string, kind?: "ST" | "PT"): string;
}

/** Opens one on a free port; gone after the test. */
export async function openCasServer(t: TestContext): Promise<CasServer> {
  const tickets = new Map<string, { readonly service: string; readonly user: string }>();
  const server = createServer((request, response) => answer(cas, tickets, { request, response }));
  const cas: CasServer & { address: string } = {
    address: "",
    user: "alima",
    lie: undefined,
    named: [],
    asked: [],
    left: [],
    ticketFor: (service, kind = "ST") => {
      const ticket = `${kind}-${randomBytes(16).toString("hex")}-cas`;
      tickets.set(ticket, { service, user: cas.user });
      return ticket;
    },
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => new Promise((resolve) => server.close(resolve)));
  t.after(() => server.closeAllConnections());
  const { port } = server.address() as AddressInfo;
  cas.address = `http://127.0.0.1:${port}/cas`;
  return cas;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

type Tickets = Map<string, { readonly service: string; readonly user: string }>;

function answer(cas: CasServer, tickets: Tickets, { request, response }: Exchange): void {
  const url = new URL(request.url ?? "/", "http://cas.invalid");
  const service = url.searchParams.get("service") ?? "";
  if (url.pathname === "/cas/login") {
    cas.named.push(service);
    if (service === "") return void response.writeHead(200).end("Signed in; no destination.");
    const back = new URL(service);
    back.searchParams.set("ticket", cas.ticketFor(service));
    return void response.writeHead(302, { location: back.href }).end();
  }
  if (url.pathname === "/cas/logout") {
    cas.left.push(service);
    return void response.writeHead(302, { location: service }).end();
  }
  if (url.pathname !== "/cas/p3/serviceValidate") return void response.writeHead(404).end();
  cas.asked.push(service);
  const xml = cas.lie ?? validate(tickets, url.searchParams.get("ticket") ?? "", service);
  response.writeHead(200, { "content-type": "application/xml" }).end(xml);
}

/** A ticket is good once, for its service, and only if it is no proxy's. */
function validate(tickets: Tickets, ticket: string, service: string): string {
  const known = tickets.get(ticket);
  tickets.delete(ticket);
  if (known === undefined) return casFailure("INVALID_TICKET");
  if (ticket.startsWith("PT-")) return casFailure("INVALID_TICKET_SPEC");
  if (known.service !== service) return casFailure("INVALID_SERVICE");
  return casSuccess(`<cas:user>${known.user}</cas:user>`);
}

/** An answer of success around what stands in it. */
export function casSuccess(inside: string): string {
  return `<cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas">
  <cas:authenticationSuccess>${inside}</cas:authenticationSuccess>
</cas:serviceResponse>`;
}

/** An answer of failure. */
export function casFailure(code: string): string {
  return `<cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas">
  <cas:authenticationFailure code="${code}">No.</cas:authenticationFailure>
</cas:serviceResponse>`;
}

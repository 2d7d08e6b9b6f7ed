import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestContext } from "node:test";
import { text } from "node:stream/consumers";
import { inspect } from "node:util";
import type { Store } from "../../../src/infra/store/store.ts";
import { openTestStore, testStoreUrl } from "../store.ts";
import { type Answer, page, refusalAnswer } from "./answer.ts";
import { answerCall } from "./answer-call.ts";
import { type Caller, type Capability, RIGHTS } from "./call.ts";
import { type Fault, type FaultPlan, noFaults } from "./faults.ts";
import { countVariables, type Form, readForm, textOf } from "./form.ts";
import { NEW_SITE } from "./new-site.ts";
import { unwritten } from "./refusal.ts";

/** A call that came. */
export interface Came {
  readonly name: string;
  /** Variables of its form, those that were cut off too. */
  readonly variables: number;
  readonly fault: Fault | null;
}

/** A stand-in for a Moodle 5.1: its web services by HTTP, and its tables in a real database. */
export interface Moodle {
  /** Without `/` at the end. */
  readonly address: string;
  /** Of somebody with all the rights that Passerelle needs. */
  readonly token: string;
  /** The database, with Moodle's tables in it. */
  readonly database: string;
  /** The same, opened. */
  readonly store: Store;
  /** Calls that came, in order. */
  readonly came: Came[];
  /** The most calls that were under way at once. */
  mostAtOnce: number;
  /** PHP's `max_input_vars`. */
  maxInputVars: number;
  /** What goes wrong. */
  faults: FaultPlan;
  /** Closed for maintenance: every call gets a page with status 503. */
  maintenance: boolean;
  /** Refusals tell those who develop what went wrong. */
  debugging: boolean;
  /** A token of somebody without some rights. */
  tokenWithout(...rights: readonly Capability[]): string;
  /** A token of one of its users, with all rights of calls. */
  tokenOf(userId: number): string;
}

/** Opens a new site on a free port of this machine; gone after the test. */
export async function openMoodle(t: Pick<TestContext, "after">): Promise<Moodle> {
  const callers = new Map<string, Caller>();
  let under = 0;
  const server = createServer((request, response) => {
    // A fault of the stand-in is told to the test that met it.
    serve(request, response).catch((error: unknown) => send(response, page(500, inspect(error))));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  const store = await openTestStore(t, { migrations: NEW_SITE });
  const moodle: Moodle = {
    address: `http://127.0.0.1:${port}`,
    token: makeToken(callers, []),
    database: await testStoreUrl(store),
    store,
    came: [],
    mostAtOnce: 0,
    maxInputVars: 1000,
    faults: noFaults,
    maintenance: false,
    debugging: false,
    tokenWithout: (...rights) => makeToken(callers, rights),
    tokenOf: (userId) => makeToken(callers, [], userId),
  };
  return moodle;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const url = new URL(request.url ?? "/", moodle.address);
    if (url.pathname !== "/webservice/rest/server.php") return send(response, page(404, "Not Found"));
    if (moodle.maintenance) return send(response, page(503, "A Moodle under maintenance"));
    const form = readBoth(url.search.slice(1), body, moodle.maxInputVars);
    const fault = moodle.faults(moodle.came.length + 1);
    moodle.came.push({ name: textOf(form, "wsfunction"), variables: countVariables(body), fault });
    const { store, address, debugging } = moodle;
    const desk = { store, address, debugging, callers, now: Math.floor(Date.now() / 1000) };
    under += 1;
    moodle.mostAtOnce = Math.max(moodle.mostAtOnce, under);
    await sendWith(fault, response, () => answerCall(desk, form)).finally(() => {
      under -= 1;
    });
  }
}

const ADMINISTRATOR = 2;

function makeToken(callers: Map<string, Caller>, without: readonly Capability[], userId = ADMINISTRATOR): string {
  const rights = (Object.keys(RIGHTS) as readonly Capability[]).filter((right) => !without.includes(right));
  const token = randomBytes(16).toString("hex");
  callers.set(token, { userId, rights: new Set(rights) });
  return token;
}

// PHP counts what is in the address and what is in the body apart.
function readBoth(query: string, body: string, limit: number): Form {
  return new Map([...readForm(query, limit), ...readForm(body, limit)]);
}

async function sendWith(fault: Fault | null, response: ServerResponse, carryOut: () => Promise<Answer>): Promise<void> {
  switch (fault) {
    case null:
      return send(response, await carryOut());
    case "deadlock":
      return send(response, refusalAnswer(unwritten("ERROR:  deadlock detected"), { json: true, debugging: false }));
    case "unavailable":
      return send(response, page(503, "503 Service Temporarily Unavailable"));
    case "html-page":
      return send(response, page(200, "Sign in to continue"));
    case "timed-out":
      await carryOut();
      return send(response, page(504, "504 Gateway Time-out"));
    case "truncated": {
      const { body, ...answer } = await carryOut();
      return send(response, { ...answer, body: body.slice(0, body.length >> 1) });
    }
    case "cut":
      await carryOut();
      response.destroy();
      return;
    default:
      return fault satisfies never;
  }
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  response.writeHead(status, { "content-type": type }).end(body);
}

import { ROUTES } from "./routes.ts";
import type { JobDocument } from "../../src/contract/api/documents/job.ts";
import type { NameOf } from "../../src/contract/api/operations.ts";
import type { Page } from "../../src/contract/api/documents/page.ts";
import type { AnswerOf, ListName, ListQuery, OperationName, RequestOf, RowOf } from "./operation-types.ts";
import { RefusedCall, refusalOf } from "./refused-call.ts";

/** A request in the shape that all operations share. */
interface LooseRequest {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** Calls an operation of the API as whoever is signed in. RefusedCall with what the server said, or that it is out of reach. */
export async function call<Name extends OperationName>(name: Name, request: RequestOf<Name>): Promise<AnswerOf<Name>> {
  const response = await send(name, request);
  // The server checks every answer against the schema from which this type is made.
  return (response.status === 204 ? null : await response.json()) as AnswerOf<Name>;
}

/** Begins long work and gives its job. RefusedCall as `call`. */
export async function callWork<Name extends NameOf<"work">>(
  name: Name,
  request: RequestOf<Name>,
): Promise<JobDocument> {
  const response = await send(name, request);
  // As above: the answer was checked where it was made.
  return (await response.json()) as JobDocument;
}

/** Fetches one page of a list. RefusedCall as `call`. */
export async function callList<Name extends ListName>(
  name: Name,
  request: RequestOf<Name>,
  query: ListQuery,
): Promise<Page<RowOf<Name>>> {
  const response = await send(name, { ...request, query });
  // As above: the answer was checked where it was made.
  return (await response.json()) as Page<RowOf<Name>>;
}

/** The address of an operation with its parameters, as it can be opened or downloaded. */
export function addressOf(name: OperationName, { path = {}, query = {} }: LooseRequest): string {
  const [, address] = ROUTES[name];
  const filled = address.replaceAll(/\{(\w+)\}/g, (_all, key: string) =>
    encodeURIComponent(valuesOf(path[key]).join(",")),
  );
  const asked = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) => valuesOf(value).map((each) => [key, each])),
  );
  return `/api/v1${filled}${asked.size === 0 ? "" : `?${asked.toString()}`}`;
}

/** A filter that has several values stands several times in the address. */
function valuesOf(value: unknown): readonly string[] {
  if (value === undefined || value === null || value === "") return [];
  return [value].flat().map((each) => (typeof each === "string" ? each : JSON.stringify(each)));
}

async function send(name: OperationName, request: LooseRequest): Promise<Response> {
  const { body } = request;
  const [method] = ROUTES[name];
  const response = await reach(addressOf(name, request), {
    method,
    headers: headersOf(method, body),
    ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
  });
  if (!response.ok) throw await refusalOf(response);
  return response;
}

async function reach(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (cause) {
    throw new RefusedCall({ code: "out-of-reach", status: 0, title: "", detail: null, next: null }, cause);
  }
}

/**
 * The language of the screen goes along where it is not the browser's own. A call that needs no header has none: it is then
 * the one that the page has announced, whose answer may be there already.
 */
function headersOf(method: string, body: unknown): Record<string, string> {
  const { lang } = document.documentElement;
  return {
    ...(navigator.language.startsWith(lang) ? {} : { "accept-language": lang }),
    ...(method === "GET" ? {} : { "idempotency-key": crypto.randomUUID() }),
    ...(body === undefined || body instanceof FormData ? {} : { "content-type": "application/json" }),
  };
}

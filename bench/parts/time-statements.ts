import { readFileSync } from "node:fs";
import pg from "pg";

/** A statement by its text, how often it ran, how long its caller waited, and the processor time of its server process. */
export interface TimedStatement {
  readonly text: string;
  readonly calls: number;
  readonly milliseconds: number;
  readonly serverMilliseconds: number;
}

/**
 * Times every statement of this process from now on; a cursor's batches count for its query. Gives the way to read what has come
 * together.
 */
export function timeStatements(): () => readonly TimedStatement[] {
  const totals = new Map<string, TimedStatement>();
  const original: unknown = Reflect.get(pg.Client.prototype, "query");
  const cursors = new WeakMap<pg.Client, Map<string, string>>();

  function timedQuery(this: pg.Client, ...parameters: unknown[]): unknown {
    const done = begin(this, nameOf(cursors, this, textOf(parameters[0])));
    const answer: unknown = Reflect.apply(original as typeof timedQuery, this, telling(parameters, done));
    if (answer instanceof Promise) void answer.then(done, done);
    else if (hasEvents(answer)) answer.once("finish", done).once("end", done);
    return answer;
  }

  function begin(client: pg.Client, text: string): () => void {
    const [begun, serverBegun] = [performance.now(), processorTime(client)];
    return () => {
      const total = totals.get(text) ?? { text, calls: 0, milliseconds: 0, serverMilliseconds: 0 };
      totals.set(text, {
        text,
        calls: total.calls + 1,
        milliseconds: total.milliseconds + performance.now() - begun,
        serverMilliseconds: total.serverMilliseconds + processorTime(client) - serverBegun,
      });
    };
  }

  Reflect.set(pg.Client.prototype, "query", timedQuery);
  return () => [...totals.values()];
}

/** A pool gives a function to be called with the answer; others take a promise, or a stream where it is a COPY. */
function telling(parameters: readonly unknown[], done: () => void): readonly unknown[] {
  const callback = parameters.at(-1);
  if (typeof callback !== "function") return parameters;
  return [
    ...parameters.slice(0, -1),
    (...answer: readonly unknown[]) => {
      done();
      Reflect.apply(callback, undefined, answer);
    },
  ];
}

/** A batch is fetched by its cursor's name, which says nothing of the query. */
function nameOf(cursors: WeakMap<pg.Client, Map<string, string>>, client: pg.Client, text: string): string {
  const declared = /^DECLARE (\w+) NO SCROLL CURSOR FOR (.*)$/.exec(text);
  const known = cursors.get(client) ?? new Map<string, string>();
  if (declared !== null) cursors.set(client, known.set(declared[1] ?? "", `cursor: ${declared[2]}`));
  const cursor = declared?.[1] ?? /^(?:FETCH N FROM|CLOSE) (\w+)$/.exec(text)?.[1];
  return known.get(cursor ?? "") ?? text;
}

/** What a query is given as: its text, or an object that holds it, a COPY stream among them. Numbers of runs and places are alike. */
function textOf(query: unknown): string {
  const text = typeof query === "string" ? query : (query as { readonly text?: unknown }).text;
  return String(text)
    .replaceAll(/\s+/g, " ")
    .replaceAll(/\b\d{2,}\b/g, "N")
    .trim();
}

/** Of the server process of a connection so far, in milliseconds. */
function processorTime(client: pg.Client): number {
  try {
    return Number(readFileSync(`/proc/${Reflect.get(client, "processID")}/schedstat`, "utf8").split(" ")[0]) / 1e6;
  } catch {
    // Not connected yet, or gone.
    return 0;
  }
}

function hasEvents(answer: unknown): answer is NodeJS.EventEmitter {
  return typeof answer === "object" && answer !== null && "once" in answer;
}

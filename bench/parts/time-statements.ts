import pg from "pg";

/** A statement by its text, how often it ran and for how long. */
export interface TimedStatement {
  readonly text: string;
  readonly milliseconds: number;
  readonly calls: number;
}

/**
 * Times every statement of this process from now on, as its caller waits for it; a cursor's batches count for its query. Gives
 * the way to read what has come together, the longest first.
 */
export function timeStatements(): () => readonly TimedStatement[] {
  const totals = new Map<string, { milliseconds: number; calls: number }>();
  const original: unknown = Reflect.get(pg.Client.prototype, "query");
  const cursors = new WeakMap<object, Map<string, string>>();

  function timedQuery(this: pg.Client, ...parameters: unknown[]): unknown {
    const text = nameOf(this, textOf(parameters[0]));
    const begun = performance.now();
    const answer: unknown = Reflect.apply(original as typeof timedQuery, this, parameters);
    whenDone(answer, () => {
      const total = totals.get(text) ?? { milliseconds: 0, calls: 0 };
      totals.set(text, { milliseconds: total.milliseconds + performance.now() - begun, calls: total.calls + 1 });
    });
    return answer;
  }

  /** A batch is fetched by its cursor's name, which says nothing of the query. */
  function nameOf(client: pg.Client, text: string): string {
    const declared = /^DECLARE (\w+) NO SCROLL CURSOR FOR (.*)$/.exec(text);
    if (declared !== null) {
      const known = cursors.get(client) ?? new Map<string, string>();
      cursors.set(client, known.set(declared[1] ?? "", `cursor: ${declared[2]}`));
    }
    const cursor = declared?.[1] ?? /^(?:FETCH N FROM|CLOSE) (\w+)$/.exec(text)?.[1];
    return cursors.get(client)?.get(cursor ?? "") ?? text;
  }

  Reflect.set(pg.Client.prototype, "query", timedQuery);
  return () =>
    [...totals]
      .map(([text, total]) => ({ text, ...total }))
      .toSorted((one, other) => other.milliseconds - one.milliseconds);
}

/** What a query is given as: its text, or an object that holds it, a COPY stream among them. Numbers of runs and places are alike. */
function textOf(query: unknown): string {
  const text = typeof query === "string" ? query : (query as { readonly text?: unknown }).text;
  return String(text)
    .replaceAll(/\s+/g, " ")
    .replaceAll(/\b\d{2,}\b/g, "N")
    .trim();
}

// Answers are promises; those to a COPY are streams.
function whenDone(answer: unknown, done: () => void): void {
  if (answer instanceof Promise) void answer.then(done, done);
  else if (hasEvents(answer)) answer.once("finish", done).once("end", done);
}

function hasEvents(answer: unknown): answer is NodeJS.EventEmitter {
  return typeof answer === "object" && answer !== null && "once" in answer;
}

import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { FastifyReply } from "fastify";
import type { Told } from "../handler.ts";
import type { AnyCall } from "./any-call.ts";

/** How often a reader to whom nothing is told hears that the line stands. */
const BEAT_MS = 15_000;

/** Tells events as server-sent events until there are no more, or nobody reads. */
export function answerFollow(given: unknown, { request, reply }: AnyCall): FastifyReply {
  // What the handler of what is followed gives are its events.
  const events = given as AsyncIterable<Told<unknown>>;
  const out = new PassThrough();
  const beat = setInterval(() => out.write(": \n\n"), BEAT_MS);
  pipeline(textOf(events), out)
    .catch((error: unknown) => request.log.debug({ err: error }, "events were not told to their end"))
    .finally(() => clearInterval(beat));
  return reply
    .type("text/event-stream")
    .header("cache-control", "no-store")
    .header("x-accel-buffering", "no")
    .send(out);
}

async function* textOf(events: AsyncIterable<Told<unknown>>): AsyncIterable<string> {
  // A reader that lost its line waits a second, then goes on after the last event that it saw.
  yield "retry: 1000\n\n";
  for await (const { id, event } of events) yield `id: ${id}\ndata: ${JSON.stringify(event)}\n\n`;
}

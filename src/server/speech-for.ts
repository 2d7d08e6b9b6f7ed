import type { FastifyRequest } from "fastify";
import { type Speech, speechOf } from "../contract/words/speech.ts";
import { askedLocale } from "./asked-locale.ts";

/** The language in which a request is answered. */
export function speechFor({ query, headers }: FastifyRequest): Speech {
  return speechOf(askedLocale(langOf(query), headers["accept-language"]));
}

function langOf(query: unknown): string | null {
  const lang: unknown = typeof query === "object" && query !== null ? Reflect.get(query, "lang") : null;
  return typeof lang === "string" ? lang : null;
}

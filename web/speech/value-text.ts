import type { Text } from "../../src/contract/words/text.ts";
import type { Speech } from "./speech.ts";

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** A value as people read it: yes and no, times and numbers of the language, words where we have one. */
export function valueText(value: unknown, { web, words, say, time, number }: Speech): string {
  if (value === null || value === undefined || value === "") return say(web.common.none);
  if (typeof value === "boolean") return say(value ? web.common.yes : web.common.no);
  if (typeof value === "number") return number(value);
  if (typeof value !== "string") return JSON.stringify(value);
  if (TIME.test(value)) return time(value);
  const known: Readonly<Record<string, Text>> = { ...words.chain.choices, ...web.values };
  return say(known[value] ?? value);
}

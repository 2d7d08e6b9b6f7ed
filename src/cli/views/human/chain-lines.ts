import type { WhyAnswer } from "../../../contract/documents/why-document.ts";
import type { Teller } from "../teller.ts";

type Link = WhyAnswer["chain"][number];

const MARKS = { ok: "✓", warning: "!", broken: "✗", "not-reached": "·" } as const;

/** The chain from registration to space: how each link came out, what it saw and where that stands. */
export function chainLines({ chain }: Pick<WhyAnswer, "chain">, teller: Teller): readonly string[] {
  return chain.flatMap((link) => [headLine(link, teller), ...factLines(link, teller), ...mendLines(link, teller)]);
}

function headLine({ number, link, status }: Link, { say, words }: Teller): string {
  const note = status === "ok" ? "" : ` - ${say(words.chain.statuses[status])}`;
  return `${MARKS[status]} ${String(number).padStart(2)}. ${say(words.chain.links[link])}${note}`;
}

function factLines({ facts, status }: Link, teller: Teller): readonly string[] {
  if (status === "not-reached") return [];
  return facts.map(({ values, from }) => {
    const told = Object.entries(values).map(([name, value]) => valueText(name, value, teller));
    return `      ${[told.join(", "), placeOf(from, teller)].filter((part) => part !== "").join(" - ")}`;
  });
}

function valueText(name: string, value: string | number | boolean | null, { say, words }: Teller): string {
  const { common } = words.screens;
  const label = say(words.chain.values[name] ?? name);
  if (value === null || value === "") return `${label} = ${say(common.nothing)}`;
  if (typeof value === "boolean") return `${label} = ${say(value ? common.yes : common.no)}`;
  return `${label} = ${say(words.chain.choices[value] ?? String(value))}`;
}

function placeOf(from: Link["from"], { say, words, time }: Teller): string {
  if (from === null) return "";
  const { why } = words.screens;
  const place = say(why.from, { file: from.file, line: String(from.line) });
  return `${place}, ${say(why.asOf, { time: time(from.time) })}`;
}

function mendLines({ who, visible_after }: Link, { say, words }: Teller): readonly string[] {
  const { why } = words.screens;
  return [
    ...(who === null ? [] : [`      ${say(why.who, { who: whoText(who, say(words.menders[who.kind])) })}`]),
    ...(visible_after === null ? [] : [`      ${say(why.visibleAfter, { when: visible_after })}`]),
  ];
}

/** Who can mend something: what they are, and their name and address where the contacts tell them. */
export function whoText({ name, email }: NonNullable<Link["who"]>, kind: string): string {
  const contact = [name, email].filter((part) => part !== null).join(", ");
  return contact === "" ? kind : `${kind} (${contact})`;
}

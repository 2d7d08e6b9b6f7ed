import type { WhyAnswer as Told } from "../contract/documents/why-document.ts";
import { LINK_NAMES, type LinkName } from "../contract/words/link-names.ts";
import type { Speech } from "../contract/words/speech.ts";
import { BugError } from "../model/errors.ts";
import type { TracedLink } from "../ops/diagnostics/why/index.ts";

/** One link of a chain as it is told. */
export function tellLink(
  { number, link, status, code, facts, who }: TracedLink,
  speech: Speech,
): Told["chain"][number] {
  return {
    number,
    link: linkName(link),
    status,
    code,
    facts: [...facts],
    from: facts.find(({ from }) => from !== null)?.from ?? null,
    who,
    visible_after: code === null ? null : speech.say(speech.words.screens.why.nextDelivery),
  };
}

function linkName(name: string): LinkName {
  const known = LINK_NAMES.find((link) => link === name);
  if (known === undefined) throw new BugError("a link of the chain has no words", { link: name });
  return known;
}

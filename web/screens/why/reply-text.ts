import type { WhyAnswer } from "../../../src/contract/documents/why-document.ts";
import { tellAnswer } from "../../parts/chain/advice.ts";
import type { Speech } from "../../speech/speech.ts";

/** An answer as a letter: what is so, what to do, who does it, when it shows, what it rests on. */
export function replyText(answer: WhyAnswer, speech: Speech): string {
  const { web, words, say, time } = speech;
  const told = tellAnswer(answer, speech);
  const found = answer.chain.find(({ who, status }) => who !== null && status === "broken");
  const who = found?.who ?? null;
  const mender = who === null ? null : say(words.menders[who.kind]);
  const contact = [who?.name, who?.email].filter((part) => part !== null && part !== undefined).join(", ");
  const lines = [
    say(web.why.hello),
    [told.is, ...told.warnings].join(" "),
    [
      answer.reason === "enrolled" ? "" : told.next,
      mender === null ? "" : say(web.why.replyWho, { who: contact === "" ? mender : `${mender} (${contact})` }),
      found === undefined ? "" : say(web.why.replyWhen, { when: say(words.screens.why.nextDelivery) }),
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    say(web.why.replyFacts, { time: time(answer.extracted_at) }),
    say(web.why.regards),
  ];
  return lines.filter((line) => line !== "").join("\n\n");
}

import { symptomReply } from "../contract/replies/symptom-reply.ts";
import { whyReply } from "../contract/replies/why-reply.ts";
import type { Asker } from "../contract/replies/askers.ts";
import type { Reply } from "../contract/replies/writer.ts";
import type { Speech } from "../contract/words/speech.ts";
import type { Diagnosed } from "../ops/diagnostics/symptoms/index.ts";
import { symptomDocument } from "./symptom-document.ts";
import { whyDocument } from "./why-document.ts";

/** For whom a reply is written, with clocks as they see them. */
export interface ReplyOrder {
  readonly to: Asker;
  readonly timeZone: string;
}

/** Where the answer is the person's own way into the space, the reply is that of `why`, in words made for its reason. */
export function replyToSymptom(diagnosed: Diagnosed, order: ReplyOrder, speech: Speech): Reply {
  const document = symptomDocument(diagnosed);
  const found = diagnosed.checked.find(({ cause }) => cause === diagnosed.answer);
  const told = diagnosed.why?.course == null ? null : whyDocument(diagnosed.why, speech);
  if (found?.reason == null || told === null || Array.isArray(told)) return symptomReply(document, order);
  return whyReply(told, { ...order, symptom: ({ say, words }) => say(words.symptoms[diagnosed.symptom]) });
}

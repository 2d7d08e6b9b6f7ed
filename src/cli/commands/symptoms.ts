import { type Symptom, SYMPTOM_CODES, SYMPTOMS } from "../../model/symptoms.ts";
import type { Call } from "../call.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";

/** `symptoms`: what people say to a help desk, and what it takes to check it. */
export async function symptoms({ view, speech }: Call): Promise<ExitCode> {
  await view.list("symptoms", rows());
  return EXIT.done;

  async function* rows() {
    for (const symptom of SYMPTOM_CODES) {
      const { person, course }: Symptom = SYMPTOMS[symptom];
      yield { symptom, says: speech.say(speech.words.symptoms[symptom]), person, course };
    }
  }
}

import { type Symptom, SYMPTOM_CODES, type SymptomCode, SYMPTOMS } from "../../model/symptoms.ts";
import { diagnose, recogniseMessage } from "../../ops/diagnostics/symptoms/index.ts";
import type { Call } from "../call.ts";
import { callError } from "../call-error.ts";
import { symptomDocument } from "../../presentation/symptom-document.ts";
import { replyToSymptom } from "../../presentation/symptom-reply.ts";
import { inInstallation } from "../execution.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";

/** `symptom CODE [PERSON] [COURSE]`: the first cause that applies. `--message TEXT` recognises what a page said. */
export function symptom(call: Call): Promise<ExitCode> {
  const asked = readAsked(call);
  return inInstallation(call, async ({ store, target, settings }) => {
    const { policy, dark_periods } = settings;
    const help = { ...settings.help, dark_periods };
    const now = call.world.clock.now().toISOString();
    const diagnosed = await diagnose({ store, target, policy }, { ...asked, help, now });
    const document = symptomDocument(diagnosed);
    const order = { to: call.options.to ?? "student", timeZone: policy.time_zone };
    const reply = call.options.reply === true ? replyToSymptom(diagnosed, order, call.speech) : null;
    await call.view.show("symptom", { ...document, reply });
    return EXIT.done;
  });
}

interface Asked {
  readonly symptom: SymptomCode;
  readonly person: string | null;
  readonly course: string | null;
}

/** What was typed, by what the symptom asks for: a course alone where nobody is asked for, or may be left out. */
function readAsked(call: Call): Asked {
  const words = ["symptom", "person", "course"].flatMap((name) => call.arguments.get(name) ?? []);
  const code =
    call.options.message === undefined ? nameOf(call, words.shift()) : recognised(call, call.options.message);
  const needs: Symptom = SYMPTOMS[code];
  const alone = needs.person === "none" || (needs.person === "either" && words.length === 1);
  const [first = null, second = null] = words;
  return alone ? { symptom: code, person: null, course: first } : { symptom: code, person: first, course: second };
}

function nameOf({ speech }: Call, written: string | undefined): SymptomCode {
  const known = SYMPTOM_CODES.find((code) => code === written);
  if (known !== undefined) return known;
  const next = speech.say(speech.words.screens.call.seeSymptoms);
  if (written === undefined) throw callError(speech, { message: "argumentMissing", facts: { name: "symptom" }, next });
  throw callError(speech, {
    message: "symptomUnknown",
    facts: { name: written },
    written,
    candidates: SYMPTOM_CODES,
    next,
  });
}

function recognised({ speech }: Call, message: string): SymptomCode {
  const known = recogniseMessage(message);
  if (known !== undefined) return known;
  const next = speech.say(speech.words.screens.call.seeSymptoms);
  throw callError(speech, { message: "messageUnknown", next });
}

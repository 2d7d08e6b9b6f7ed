import type { helpOperations } from "../../../contract/api/operations/help.ts";
import { type Symptom, SYMPTOM_CODES, SYMPTOMS } from "../../../model/symptoms.ts";
import { diagnose, recogniseMessage } from "../../../ops/diagnostics/symptoms/index.ts";
import { whySpace } from "../../../ops/diagnostics/why/index.ts";
import { requireCourse } from "../../../ops/reach/index.ts";
import { decideMoved, listMoves } from "../../../ops/runs/index.ts";
import { spaceDocument } from "../../../presentation/space-document.ts";
import { symptomDocument } from "../../../presentation/symptom-document.ts";
import { replyToSymptom } from "../../../presentation/symptom-reply.ts";
import { askedInstant } from "../../asked-instant.ts";
import type { Handlers } from "../../handler.ts";
import type { Service } from "../../service.ts";

/** What a help desk asks beside why. Symptoms tell of many people at once: only the whole platform checks them. */
export const helpHandlers: Handlers<keyof typeof helpOperations> = {
  explainSpace: {
    within: ["platform", "components", "spaces"],
    lasting: true,
    answer: async ({ service, path: { course }, query, scope, speech }) => {
      const { store, target, settings } = service.installation;
      const at = askedInstant(service, query.at);
      await requireCourse(service.installation, scope, course);
      return spaceDocument(await whySpace({ store, target, policy: settings.policy }, course, at), speech);
    },
  },
  readSymptoms: {
    within: ["platform", "components", "spaces", "self"],
    answer: ({ speech }) => ({
      symptoms: SYMPTOM_CODES.map((symptom) => {
        const { person, course }: Symptom = SYMPTOMS[symptom];
        return { symptom, says: speech.say(speech.words.symptoms[symptom]), person, course };
      }),
    }),
  },
  checkSymptom: {
    within: ["platform"],
    answer: async ({ service, path: { symptom }, query, speech }) => {
      const { store, target, settings } = service.installation;
      const { policy, dark_periods } = settings;
      const help = { ...settings.help, dark_periods };
      const { person = null, course = null, reply } = query;
      const now = service.clock.now().toISOString();
      const diagnosed = await diagnose({ store, target, policy }, { symptom, person, course, help, now });
      const order = reply === undefined ? null : { to: reply, timeZone: policy.time_zone };
      return {
        ...symptomDocument(diagnosed),
        reply: order === null ? null : replyToSymptom(diagnosed, order, speech),
      };
    },
  },
  recogniseMessage: {
    within: ["platform", "components", "spaces", "self"],
    answer: ({ body: { message } }) => ({ symptom: recogniseMessage(message) ?? null }),
  },
  readMoved: { within: ["platform"], answer: ({ service }) => readMoved(service) },
  decideMoved: {
    within: ["platform"],
    answer: async ({ service, body, caller }) => {
      await decideMoved({ ...service.execution, author: caller?.name ?? "" }, body);
      return readMoved(service);
    },
  },
};

async function readMoved({ installation }: Service) {
  const moved = await Array.fromAsync(listMoves(installation.store));
  return { moved: moved.map((row) => ({ ...row })) };
}

import type { AnswerOf } from "../../../contract/api/operations.ts";
import type { planOperations } from "../../../contract/api/operations/plans.ts";
import type { Speech } from "../../../contract/words/speech.ts";
import { OperatorError } from "../../../model/errors.ts";
import { changesOf, HOLDS } from "../../../ops/lists/index.ts";
import { readHeld, versionOf } from "../../../ops/overview/index.ts";
import { countChanges, describePlan, requireFresh, requirePlan } from "../../../ops/plans/index.ts";
import { componentsOf } from "../../../ops/reach/index.ts";
import { approveHolds, describeRun } from "../../../ops/runs/index.ts";
import { planDocument } from "../../../presentation/api/plan-document.ts";
import type { Handlers } from "../../handler.ts";
import type { Service } from "../../service.ts";

/** What differs, what waits, and how it is let through. */
export const planHandlers: Handlers<keyof typeof planOperations> = {
  readNewestPlan: {
    within: ["platform"],
    answer: async ({ service, speech }) => readPlan(service, await newestPlan(service), speech),
  },
  readPlan: { within: ["platform"], answer: ({ service, path, speech }) => readPlan(service, path.run, speech) },
  countChanges: {
    within: ["platform", "components"],
    answer: async ({ service, path, query, scope }) => {
      const { by, component, kind = null, reason = null, held } = query;
      const own = componentsOf(scope);
      const asked = component === undefined ? own : [component].filter((code) => own?.includes(code) ?? true);
      const wanted = { planRun: path.run, by, components: asked, kind, reason, onlyHeld: held !== undefined };
      const { store } = service.installation;
      const key = `groups ${JSON.stringify(wanted)}`;
      const groups = await service.remembered.get(key, await versionOf(store), () => countChanges(store, wanted));
      return { groups: [...groups] };
    },
  },
  listChanges: {
    within: ["platform", "components"],
    answer: async ({ service, path: { run } }) => {
      await requirePlan(service.installation.store, run);
      return { source: changesOf(run) };
    },
  },
  makePlan: { within: ["platform"], answer: ({ body }) => ({ kind: "plan", about: body }) },
  applyPlan: {
    within: ["platform"],
    answer: async ({ service, path: { run }, body: { replan } }) => {
      const { store, settings } = service.installation;
      const plan = await requirePlan(store, run);
      if (!replan) await requireFresh(store, plan, settings.policy);
      return { kind: "apply", about: { plan: run, replan } };
    },
  },
  listHolds: { within: ["platform", "components"], answer: () => ({ source: HOLDS }) },
  approveHolds: {
    within: ["platform"],
    answer: async ({ service, path, body: { holds, because }, caller }) => {
      const execution = { ...service.execution, author: caller?.name ?? "" };
      const approved = await approveHolds(execution, { planRun: path.run, holds, because });
      return { plan_run: path.run, approved };
    },
  },
};

async function newestPlan({ installation }: Service): Promise<number> {
  const { planRun } = await readHeld(installation.store);
  if (planRun !== null) return planRun;
  throw new OperatorError("No plan has been made yet.", { code: "plan-unknown", next: "Make one." });
}

async function readPlan(
  { installation, remembered }: Service,
  run: number,
  speech: Speech,
): Promise<AnswerOf<"readPlan">> {
  const { store, settings } = installation;
  const version = await versionOf(store);
  // Counting the first plan of a university takes a second or two.
  const plan = await remembered.get(`plan ${run}`, version, () => describePlan(store, run, settings.policy));
  return planDocument(plan, await describeRun(installation, run), speech);
}

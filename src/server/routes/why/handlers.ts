import type { whyOperations } from "../../../contract/api/operations/why.ts";
import {
  DECISIONS,
  DRIFT,
  readDriftLook,
  refreshPeople,
  refreshWatch,
  TEACHERS,
  TO_MEND,
  WATCH,
} from "../../../ops/lists/index.ts";
import { readMending, versionOf } from "../../../ops/overview/index.ts";
import { componentsOf } from "../../../ops/reach/index.ts";
import { driftLookDocument } from "../../../presentation/api/drift-look-document.ts";
import { mendingDocument } from "../../../presentation/api/mending-document.ts";
import type { Handlers } from "../../handler.ts";
import { askWhy } from "./ask-why.ts";

/** Why somebody is, or is not, in a space; what is decided of everybody; what somebody can mend. */
export const whyHandlers: Handlers<keyof typeof whyOperations> = {
  askWhy: { within: ["platform", "components", "spaces", "self"], lasting: true, answer: askWhy },
  listDecisions: {
    within: ["platform", "components"],
    lasting: true,
    answer: async ({ service, query }) => {
      if (Reflect.get(query, "q") !== undefined) await refreshPeople(service.installation.store);
      return { source: DECISIONS };
    },
  },
  listTeachers: {
    within: ["platform", "components"],
    lasting: true,
    answer: async ({ service, query }) => {
      if (Reflect.get(query, "q") !== undefined) await refreshPeople(service.installation.store);
      return { source: TEACHERS };
    },
  },
  readMending: {
    within: ["platform", "components"],
    answer: async ({ service: { installation, remembered }, scope }) => {
      const { store } = installation;
      const mending = await remembered.get("mending", await versionOf(store), () => readMending(store));
      return mendingDocument(mending, componentsOf(scope));
    },
  },
  listToMend: {
    within: ["platform", "components"],
    lasting: true,
    answer: async ({ service }) => {
      await refreshPeople(service.installation.store);
      return { source: TO_MEND };
    },
  },
  listDrift: { within: ["platform", "components"], answer: () => ({ source: DRIFT }) },
  readDriftLook: {
    within: ["platform", "components"],
    answer: async ({ service }) => driftLookDocument(await readDriftLook(service.installation.store)),
  },
  lookForDrift: { within: ["platform"], answer: () => ({ kind: "look-for-drift", about: {} }) },
  listWatch: {
    within: ["platform", "components"],
    answer: async ({ service }) => {
      await refreshWatch(service.execution.flow);
      return { source: WATCH };
    },
  },
};

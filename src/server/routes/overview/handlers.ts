import process from "node:process";
import type { overviewOperations } from "../../../contract/api/operations/overview.ts";
import { examine } from "../../../ops/diagnostics/doctor/index.ts";
import { readComponentTrends, readTrends, versionOf } from "../../../ops/overview/index.ts";
import { componentsOf } from "../../../ops/reach/index.ts";
import { trendsDocument } from "../../../presentation/api/trends-document.ts";
import { configurationOf, doctorDocument } from "../../../presentation/doctor-document.ts";
import type { Handlers } from "../../handler.ts";
import { readOverview } from "./read-overview.ts";

/** How the night went, and how the installation stands. */
export const overviewHandlers: Handlers<keyof typeof overviewOperations> = {
  readOverview: {
    within: ["platform", "components"],
    answer: ({ service, scope }) => readOverview(service, componentsOf(scope)),
  },
  readTrends: {
    within: ["platform", "components"],
    answer: async ({ service: { installation, remembered }, query, scope }) => {
      const { store } = installation;
      const own = componentsOf(scope);
      const points = await readTrends(store, query.runs);
      if (own === null) return trendsDocument(points, null);
      // Figures of a run are those of the whole university: who sees some components is shown what is counted by component.
      const key = `trends ${JSON.stringify(own)}`;
      const counted = await remembered.get(key, await versionOf(store), () => readComponentTrends(store, own));
      return trendsDocument(points, counted);
    },
  },
  readSettings: {
    within: ["platform"],
    answer: ({ service }) => ({ configuration: configurationOf(service.configuration.origins) }),
  },
  examineInstallation: {
    within: ["platform"],
    answer: async ({ service, speech }) => {
      const examination = await examine({
        settings: service.installation.settings,
        nodeVersion: process.versions.node,
        locale: speech.locale,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        clock: service.clock,
      });
      return doctorDocument(examination, service.configuration);
    },
  },
};

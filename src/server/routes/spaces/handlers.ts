import type { spaceOperations } from "../../../contract/api/operations/spaces.ts";
import { readTaking } from "../../../ops/diagnostics/published/index.ts";
import { participantsOf, spaceGroupsOf, spaceHistoryOf, refreshSpaces, spacesOf } from "../../../ops/lists/index.ts";
import { requireCourse, withinReach } from "../../../ops/reach/index.ts";
import { actByHand, describeRun } from "../../../ops/runs/index.ts";
import {
  countParticipants,
  readBindings,
  readPath,
  readRelatives,
  readSpace,
  readSpaceHolds,
} from "../../../ops/spaces/index.ts";
import { spaceDocument } from "../../../presentation/api/space-document.ts";
import { runDocument } from "../../../presentation/run-document.ts";
import type { Handlers } from "../../handler.ts";
import { standingOf } from "../../standing-of.ts";
import { actOf } from "./act-of.ts";
import { readCategory } from "./read-category.ts";

/** Spaces, who is in them, and what people do there by hand. */
export const spaceHandlers: Handlers<keyof typeof spaceOperations> = {
  readCategory: { within: ["platform"], answer: readCategory },
  listSpaces: {
    within: ["platform", "components", "spaces", "self"],
    lasting: true,
    answer: async ({ service, query }) => {
      const { store, target } = service.installation;
      if (query["q"] !== undefined) await refreshSpaces(store, target);
      return { source: spacesOf(target) };
    },
  },
  readSpace: {
    within: ["platform", "components", "spaces"],
    lasting: true,
    answer: async ({ service, path: { course }, query, scope }) => {
      const { installation } = service;
      const { store, settings, target } = installation;
      const standing = await standingOf(service, query);
      const place = { store, standing };
      const space = await withinReach(scope, course, async () => {
        const found = await readSpace(place, course);
        await requireCourse(installation, scope, found.courseKey);
        return found;
      });
      const seen = {
        space,
        path: await readPath(place, space.categoryKey),
        ...(await readRelatives(place, space)),
        participants: await countParticipants(place, course),
        taking: standing.run === null ? await readTaking(store, target.published, { courses: [course] }) : null,
        bindings: await readBindings(place, course),
        holds: standing.run === null ? await readSpaceHolds(store, course) : [],
        asOfRun: standing.run,
      };
      return spaceDocument(seen, settings.policy);
    },
  },
  listParticipants: {
    within: ["platform", "components", "spaces"],
    lasting: true,
    answer: async ({ service, path: { course }, query, scope }) => {
      await requireCourse(service.installation, scope, course);
      return { source: participantsOf(await standingOf(service, query), course) };
    },
  },
  listSpaceGroups: {
    within: ["platform", "components", "spaces"],
    lasting: true,
    answer: async ({ service, path: { course }, query, scope }) => {
      await requireCourse(service.installation, scope, course);
      return { source: spaceGroupsOf(await standingOf(service, query), course) };
    },
  },
  listSpaceHistory: {
    within: ["platform", "components", "spaces"],
    lasting: true,
    answer: async ({ service: { installation }, path: { course }, scope }) => {
      await requireCourse(installation, scope, course);
      return { source: spaceHistoryOf(course) };
    },
  },
  actOnSpace: {
    within: ["platform"],
    answer: async ({ service, path: { course }, body, caller, speech }) => {
      const execution = { ...service.execution, author: caller?.name ?? "" };
      const { run } = await actByHand(execution, actOf(course, body), body.because);
      return runDocument(await describeRun(service.installation, run), speech);
    },
  },
};

import { z } from "zod";
import { LIST_SHAPES } from "../../../model/lists.ts";
import { runDocument } from "../../documents/run-document.ts";
import { historyRow } from "../documents/people.ts";
import {
  categoryDocument,
  participantRow,
  spaceAct,
  spaceDocument,
  spaceGroupRow,
  spaceRow,
} from "../documents/spaces.ts";
import type { Operation } from "../operation.ts";
import { moment } from "./moment.ts";

const as_of = { at: moment.optional() };

const path = { course: z.string().min(1).max(200) };

/** Spaces, who is in them, and what people do there by hand. */
export const spaceOperations = {
  readCategory: {
    kind: "read",
    address: "/categories",
    admission: "see-spaces",
    does: "Gives one level of the category tree: what is right below a category, or at the top.",
    query: { category: z.string().min(1).max(500).optional() },
    answer: categoryDocument,
    errors: ["category-unknown"],
  },
  listSpaces: {
    kind: "list",
    address: "/spaces",
    admission: "see-spaces",
    does: "Lists spaces; searched by name and key.",
    shape: LIST_SHAPES.spaces,
    row: spaceRow,
  },
  readSpace: {
    kind: "read",
    address: "/spaces/{course}",
    admission: "see-spaces",
    does: "Gives one space: its settings and who writes each, its participants by method, what waits on it.",
    path,
    query: as_of,
    answer: spaceDocument,
    errors: ["course-unknown", "no-run-yet", "past-unknown"],
  },
  listParticipants: {
    kind: "list",
    address: "/spaces/{course}/participants",
    admission: "see-spaces",
    does: "Lists who is in a space, by which method, whose enrolment it is and which run made it.",
    path,
    query: as_of,
    shape: LIST_SHAPES.participants,
    row: participantRow,
    errors: ["course-unknown", "no-run-yet", "past-unknown"],
  },
  listSpaceGroups: {
    kind: "list",
    address: "/spaces/{course}/groups",
    admission: "see-spaces",
    does: "Lists the groups of a space.",
    path,
    query: as_of,
    shape: LIST_SHAPES["space-groups"],
    row: spaceGroupRow,
    errors: ["course-unknown", "no-run-yet", "past-unknown"],
  },
  listSpaceHistory: {
    kind: "list",
    address: "/spaces/{course}/history",
    admission: "see-spaces",
    does: "Lists what was changed on a space, newest first.",
    path,
    shape: LIST_SHAPES["space-history"],
    row: historyRow,
    errors: ["course-unknown"],
  },
  actOnSpace: {
    kind: "act",
    method: "POST",
    address: "/spaces/{course}/acts",
    admission: "act-by-hand",
    does: "Does by hand on the embedded campus what a person asks, as a run of its own that can be undone.",
    path,
    body: spaceAct,
    answer: runDocument,
    errors: ["acts-on-campus-only", "not-on-campus", "end-or-reason-missing"],
  },
} as const satisfies Readonly<Record<string, Operation>>;

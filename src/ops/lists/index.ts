import type { ListSource } from "./source.ts";

export type { Ask } from "./ask.ts";
export { type ListPage, type ListRow, readPage } from "./read-page.ts";
export { type DriftLook, readDriftLook } from "./read-drift-look.ts";
export { refreshDrift } from "./refresh-drift.ts";
export { refreshPeople } from "./refresh-people.ts";
export { refreshSpaces } from "./refresh-spaces.ts";
export { refreshWatch } from "./refresh-watch.ts";
export type { ListSource } from "./source.ts";
export { streamRows } from "./stream-rows.ts";
export { changesOf } from "./sources/changes.ts";
export { DECISIONS } from "./sources/decisions.ts";
export { DELIVERIES, findingsOf } from "./sources/deliveries.ts";
export { DRIFT } from "./sources/drift.ts";
export { failuresOf } from "./sources/failures.ts";
export { personHistoryOf, spaceHistoryOf } from "./sources/history.ts";
export { HOLDS } from "./sources/holds.ts";
export { mendableReasons } from "./sources/mendable.ts";
export { JOBS } from "./sources/jobs.ts";
export { participantsOf } from "./sources/participants.ts";
export { peopleLike } from "./sources/people.ts";
export { problemsOf } from "./sources/problems.ts";
export { RUNS } from "./sources/runs.ts";
export { spaceGroupsOf } from "./sources/space-groups.ts";
export { spacesOf } from "./sources/spaces.ts";
export { stateOf } from "./sources/state.ts";
export { TEACHERS } from "./sources/teachers.ts";
export { TO_MEND } from "./sources/to-mend.ts";
export { WATCH } from "./sources/watch.ts";

/** A list that is asked for. */
export interface ListAsked {
  readonly source: ListSource;
}

import type { Settings } from "../../infra/config/index.ts";
import type { Store } from "../../infra/store/store.ts";
import { openCampus } from "./campus/index.ts";
import { openMoodle } from "./moodle/index.ts";
import type { Target } from "./port.ts";

/** Every target there is, by the name that plans carry. */
export const TARGETS = {
  campus: openCampus,
  moodle: (store, { moodle, dark_periods: darkPeriods, policy: { time_zone: timeZone } }) =>
    openMoodle(store, moodle, { darkPeriods, timeZone }),
} as const satisfies Readonly<Record<string, (store: Store, settings: TargetSettings) => Target>>;

/** What a target is opened with. */
export type TargetSettings = Pick<Settings, "moodle" | "dark_periods" | "policy">;

/** The name of a target. */
export type TargetName = keyof typeof TARGETS;

export type { Batch, Changes, Deviation, Failure, FailureCode, Target } from "./port.ts";
export { readAllTraffic, readTraffic, type Traffic } from "./moodle/traffic/read-traffic.ts";
export { readState } from "./read-state.ts";
export { type Awaits, readTaking, type Taking } from "./read-taking.ts";
export type { Act } from "./campus/act.ts";
export { type Avatars, type Image, type Pictured, withAvatars } from "./moodle/avatars/with-avatars.ts";
export { pictureAge } from "./moodle/reading/by-service/picture-age.ts";
export { darkUntil } from "./moodle/closing/dark-periods.ts";
export { examineMoodle } from "./moodle/examine/examine-moodle.ts";
export { examineReader } from "./moodle/publishing/examine-reader.ts";
export { type Publication, readPublication } from "./moodle/publishing/read-publication.ts";
export { PUBLISHED } from "./moodle/publishing/published.ts";
export { lookTaken } from "./moodle/publishing/look-taken.ts";
export { lookWaiting } from "./moodle/publishing/look-waiting.ts";
export { takePublished } from "./moodle/publishing/take-published.ts";
export { type AlikeKind, isAlike, pairsLike } from "./pairs/alike-pairs.ts";
export { type Actor, planAct } from "./campus/plan-act.ts";

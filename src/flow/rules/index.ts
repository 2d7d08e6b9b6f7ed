export { decideActivities, decideAdministratives, decideElements, decideRegistrations } from "./decide-all.ts";
export {
  decideRegistration,
  type ExplainedLink,
  type Explanation,
  explainRegistration,
} from "./decide-registration.ts";
export { decideActivity } from "./decide-activity.ts";
export type { FactSeen } from "./links/link.ts";
export { readTeaching } from "./teaching.ts";

export { stepsInForce } from "./administrative.ts";
export { decideActivities, decideAdministratives, decideElements, decideRegistrations } from "./decide-all.ts";
export { decideActivity, explainActivity } from "./decide-activity.ts";
export { decideSpace } from "./decide-space.ts";
export { explainRegistration } from "./decide-registration.ts";
export type { ExplainedLink } from "./explained-link.ts";
export type { FactSeen } from "./links/link.ts";
export { readTeaching } from "./teaching.ts";

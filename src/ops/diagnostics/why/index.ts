export type { Contact, Origin, TracedFact, TracedLink, WhyAnswer, WhyOne } from "./answer.ts";
export { contactOf, readContacts } from "./contacts.ts";
export type { Freshness } from "./freshness.ts";
export type { BoundCohort, EnrolmentPath, MadeBy, PathEnd } from "./paths/path.ts";
export type { Paths } from "./paths/read-paths.ts";
export type { Participants, SpaceAnswer, SpaceChange, StandingSpace } from "./space/answer.ts";
export { whySpace } from "./space/why-space.ts";
export { why, type WhyPlace, type WhyQuestion } from "./why.ts";

export type { Contact, EnrolmentPath, Origin, TracedFact, TracedLink, WhyAnswer, WhyOne } from "./answer.ts";
export { why, type WhyPlace, type WhyQuestion } from "./why.ts";

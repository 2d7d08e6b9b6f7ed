export { categoryFacts } from "./category-facts.ts";
export { type Compared, type Comparison, prepareComparison } from "./compare.ts";
export { coursePairs } from "./course-pairs.ts";
export { displacedThings } from "./displaced-things.ts";
export { eachChange } from "./each-change.ts";
export { enrolmentPairs } from "./enrolment-pairs.ts";
export { groupingPairs, groupPairs } from "./group-pairs.ts";
export { membershipPairs } from "./membership-pairs.ts";
export { cohortMemberPairs, cohortPairs, userPairs } from "./people-pairs.ts";

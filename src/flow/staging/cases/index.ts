export { type FactOrigin, factsOrigin, type FactRow } from "./facts-origin.ts";
export { prepareCases } from "./prepare-cases.ts";
export { prepareTouched } from "./prepare-touched.ts";
export { readActivities } from "./read-activities.ts";
export { readAdministrative, readNamedSteps } from "./read-administrative.ts";
export { readElements } from "./read-elements.ts";
export { readPeople } from "./read-people.ts";
export { readRegistrations, type RegistrationScope } from "./read-registrations.ts";
export { readFileCounts, readSnapshot, type Snapshot } from "./read-snapshot.ts";

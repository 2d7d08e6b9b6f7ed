export { type CategoryName, type ChildCategory, readChildren, readPath } from "./read-category.ts";
export { readSpaceHolds, type SpaceHold } from "./read-space-holds.ts";
export {
  type Binding,
  countParticipants,
  type MethodCount,
  readBindings,
  readRelatives,
  readSpace,
  type Space,
  type SpacePlace,
} from "./read-space.ts";

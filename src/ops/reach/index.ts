export { componentsOf, type ReachPlace, requireCourse, requirePerson } from "./reach.ts";

export { componentsOf, type ReachPlace, requireCourse, requirePerson, withinReach } from "./reach.ts";

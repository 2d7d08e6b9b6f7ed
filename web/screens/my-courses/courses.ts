import type { AnswerOf } from "../../api/operation-types.ts";

/** What a student or teacher may know of their courses. */
export type Courses = AnswerOf<"readOwnCourses">;

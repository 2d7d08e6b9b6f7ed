import type { TestContext } from "node:test";

/** Makes a delivery that is too large, or of too odd bytes, to lie here as files; gives its path. Gone after the test. */
export type Make = (t: TestContext) => Promise<string>;

/** The header that most of these deliveries have. */
export const STUDENTS = "student_code,family_name,first_name";

import type { Tables } from "../sets/index.ts";

/** The tables of the campus, and what people alone write there. */
export const CAMPUS: Tables = {
  schema: "campus",
  peoples: { course: ["starts_at", "ends_at", "format", "summary", "idnumber"] },
  // Since which run a thing is as it is.
  own: ["since_run"],
};

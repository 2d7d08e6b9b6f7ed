import type { Published } from "../../port.ts";

/** The enrolments that are published for Moodle's plugin. */
export const PUBLISHED: Published = {
  waiting: "moodle.waiting",
  lookedAt: async (tx) => {
    const { rows } = await tx.query<{ at: string | null }>("select looked_at as at from moodle.history");
    return rows[0]?.at ?? null;
  },
};

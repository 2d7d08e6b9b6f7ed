/** What the next run does about a difference that somebody made by hand. */
export const NEXT_DEEDS = ["set-right", "left-to-people"] as const;
export type NextDeed = (typeof NEXT_DEEDS)[number];

/** Who a reply is written for: what they may be told, and in which words. */
export const ASKERS = ["student", "teacher", "registrar", "support"] as const;
export type Asker = (typeof ASKERS)[number];

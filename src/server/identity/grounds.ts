import type { Service } from "../service.ts";

/** All that knowing people stands on: the store, the settings and the time. */
export type Grounds = Pick<Service, "installation" | "clock">;

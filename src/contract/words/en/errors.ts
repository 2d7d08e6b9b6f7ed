import type { Words } from "../words.ts";

/** None: the message and the next step that an error carries are English already, and say more. */
export const errors: Words["errors"] = {};

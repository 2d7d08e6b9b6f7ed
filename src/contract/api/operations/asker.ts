import { z } from "zod";
import { ASKERS } from "../../replies/askers.ts";

/** For whom a reply is written: it tells no more than they may see. */
export const asker = z.enum(ASKERS).meta({ description: "Adds a reply to copy, written for this asker." });

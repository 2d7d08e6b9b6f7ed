import { z } from "zod";
import { KIND_NAMES } from "../../model/kinds.ts";
import { count, time } from "./parts.ts";

/** How old is what is known of a platform that is read in turn. */
export const pictureAge = z
  .strictObject({
    kinds: z
      .array(z.strictObject({ kind: z.enum(KIND_NAMES), read_at: time }))
      .meta({ description: "Kinds that are read as a whole, and when that was." }),
    spaces: count.meta({ description: "Spaces, whose participants and groups are read one by one." }),
    unread: count.meta({ description: "Of these, those that were never read." }),
    oldest: time.nullable().meta({ description: "When the one whose reading is oldest was read; null: none was." }),
  })
  .nullable()
  .meta({ description: "How old was what is known of the platform; null: all of it was read at that moment." });

/** The same as a value. */
export type PictureAgeDocument = z.infer<typeof pictureAge>;

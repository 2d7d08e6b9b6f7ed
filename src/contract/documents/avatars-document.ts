import { z } from "zod";
import { AVATAR_REFUSALS } from "../../model/avatars.ts";
import { count } from "./parts.ts";

/** What became of pictures of people. */
export const avatarsDocument = z.strictObject({
  sent: count.meta({ description: "New ones, and ones that have changed." }),
  unchanged: count,
  removed: count.meta({ description: "Taken away from the platform: they may no longer be shown." }),
  without_consent: count.meta({
    description: "Not sent because the person has not agreed; their names are told nowhere.",
  }),
  refused: z.array(
    z.strictObject({
      file: z.string(),
      reason: z.enum(AVATAR_REFUSALS),
      said: z.string().nullable().meta({ description: "What the platform said, where it did." }),
    }),
  ),
});

import { z } from "zod";
import { time } from "../../documents/parts.ts";
import { pictureAge } from "../../documents/picture-age.ts";

/** The last look for what people have changed by hand. */
export const driftLookDocument = z.strictObject({
  looked_at: time.nullable().meta({ description: "Null: nobody has looked yet." }),
  picture_age: pictureAge,
});

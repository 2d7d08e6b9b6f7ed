import type { PictureAge } from "../../../model/picture-age.ts";
import type { Check } from "./check.ts";

/** What was found. */
export interface Examination {
  readonly checks: readonly Check[];
  /** How old is what is known of the platform; null where all of it is read for each run, and where that is not known. */
  readonly pictureAge: PictureAge | null;
}

import type { Text } from "../../src/contract/words/text.ts";
import type { texts } from "./fr/texts.ts";

/** Texts of the screens by screen. The French file is the list of what there is; a missing text is a type error. */
export type WebWords = {
  readonly [Screen in keyof typeof texts]: { readonly [Name in keyof (typeof texts)[Screen]]: Text };
};

import type { screens } from "./fr/screens.ts";
import type { Text } from "./text.ts";

/** Texts of what commands and pages show, by screen. The French file is the list of what there is. */
export type ScreenWords = {
  readonly [Screen in keyof typeof screens]: { readonly [Name in keyof (typeof screens)[Screen]]: Text };
};

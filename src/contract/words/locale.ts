/** The languages of screens, messages and help; French first. */
export const LOCALES = ["fr", "en"] as const;
export type Locale = (typeof LOCALES)[number];

export { type ChangedSetting, changedSettings } from "./changed-settings.ts";
export { type Configuration, type Setting, loadChanged, loadConfiguration } from "./load-configuration.ts";
export { policyDigest } from "./policy-digest.ts";
export { DEFAULT_SETTINGS, type HelpSettings, type Settings } from "./settings.ts";
export type { Environment } from "./read-environment.ts";

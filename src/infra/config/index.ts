export { type ChangedSetting, changedSettings } from "./changed-settings.ts";
export {
  type Configuration,
  type Setting,
  changePolicy,
  loadChanged,
  loadConfiguration,
} from "./load-configuration.ts";
export { policyDigest } from "./policy-digest.ts";
export {
  DEFAULT_SETTINGS,
  type HelpSettings,
  type MoodleSettings,
  type Settings,
  type SignOnSettings,
} from "./settings.ts";
export type { Environment } from "./read-environment.ts";

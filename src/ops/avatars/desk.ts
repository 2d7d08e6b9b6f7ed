import type { Avatars } from "../../flow/targets/index.ts";
import type { MoodleSettings } from "../../infra/config/index.ts";
import type { Store } from "../../infra/store/store.ts";

/** What pictures are sent with. */
export interface Desk {
  readonly store: Store;
  readonly avatars: Avatars;
  readonly moodle: MoodleSettings;
}

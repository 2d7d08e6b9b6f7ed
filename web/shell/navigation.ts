import type { Capability } from "../../src/model/access.ts";
import type { IconName } from "../parts/icon.tsx";
import type { WebWords } from "../words/web-words.ts";

/** One way from everywhere to a screen; shown to those who have the right. */
export interface NavigationEntry {
  readonly to: string;
  readonly name: keyof WebWords["screens"];
  readonly icon: IconName;
  readonly needs: Capability;
}

/** A few entries that belong together. */
export interface NavigationGroup {
  readonly name: keyof WebWords["groups"];
  readonly entries: readonly NavigationEntry[];
}

/** The navigation, in the order of somebody's morning. */
export const NAVIGATION: readonly NavigationGroup[] = [
  {
    name: "morning",
    entries: [
      { to: "/", name: "overview", icon: "overview", needs: "see-overview" },
      { to: "/my-courses", name: "myCourses", icon: "courses", needs: "see-own-courses" },
      { to: "/why", name: "why", icon: "why", needs: "ask-why" },
    ],
  },
  {
    name: "changes",
    entries: [
      { to: "/runs", name: "runs", icon: "runs", needs: "see-runs" },
      { to: "/plan", name: "plan", icon: "plan", needs: "see-plans" },
      { to: "/holds", name: "holds", icon: "holds", needs: "see-plans" },
      { to: "/drift", name: "drift", icon: "drift", needs: "see-drift" },
    ],
  },
  {
    name: "university",
    entries: [
      { to: "/to-mend", name: "toMend", icon: "mend", needs: "see-decisions" },
      { to: "/decisions", name: "decisions", icon: "check", needs: "see-decisions" },
      { to: "/spaces", name: "spaces", icon: "spaces", needs: "see-spaces" },
      { to: "/people", name: "people", icon: "people", needs: "see-people" },
    ],
  },
  {
    name: "work",
    entries: [
      { to: "/deliveries", name: "deliveries", icon: "deliveries", needs: "deliver-files" },
      { to: "/rehearsal", name: "rehearsal", icon: "rehearsal", needs: "rehearse-policy" },
      { to: "/jobs", name: "jobs", icon: "jobs", needs: "see-jobs" },
    ],
  },
  {
    name: "installation",
    entries: [
      { to: "/settings", name: "settings", icon: "settings", needs: "see-settings" },
      { to: "/operators", name: "operators", icon: "operators", needs: "manage-operators" },
      { to: "/tokens", name: "tokens", icon: "tokens", needs: "manage-tokens" },
      { to: "/audit", name: "audit", icon: "audit", needs: "see-audit" },
    ],
  },
];

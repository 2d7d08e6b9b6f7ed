import type { WebWords } from "../web-words.ts";

/** What stands around every screen. */
export const shell: WebWords["shell"] = {
  navigation: "Screens",
  skip: "Go to the content",
  tools: "Search and account",
  menu: "Menu",
  otherLanguage: "Français",
  theme: "Colours: {theme}",
  account: "Account",
  api: "The API, for programs",
  accessibility: "Accessibility",
  signOut: "Sign out",
  search: "Search for a person or a space",
  searchKey: "Search for a person or a space: key /",
  nobody: "Nothing of that name.",
};

/** The groups of the navigation. */
export const groups: WebWords["groups"] = {
  morning: "The morning",
  changes: "What changes",
  university: "The university",
  work: "To do",
  installation: "The installation",
};

/** The names of the screens. */
export const screenNames: WebWords["screens"] = {
  overview: "Overview",
  why: "Why",
  myCourses: "My courses",
  runs: "Runs",
  plan: "Plan",
  holds: "Held",
  drift: "Done by hand",
  toMend: "To mend",
  decisions: "Decisions",
  spaces: "Course spaces",
  people: "People",
  deliveries: "Deliveries",
  rehearsal: "Rehearsal",
  jobs: "Jobs",
  settings: "Settings",
  operators: "Operators",
  tokens: "Tokens",
  audit: "Audit",
};

/** The colours of the screen. */
export const themes: WebWords["themes"] = { auto: "as the machine", light: "light", dark: "dark" };

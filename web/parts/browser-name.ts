/** Browsers by what they call themselves; most also call themselves by the names below theirs, so that the first one found counts. */
const BROWSERS: readonly (readonly [name: string, sign: RegExp])[] = [
  ["Edge", /\bEdg\//],
  ["Opera", /\bOPR\//],
  ["Firefox", /\bFirefox\//],
  ["Chrome", /\bChrome\//],
  ["Safari", /\bSafari\//],
];

const SYSTEMS: readonly (readonly [name: string, sign: RegExp])[] = [
  ["Android", /Android/],
  ["iOS", /iPhone|iPad/],
  ["Windows", /Windows/],
  ["macOS", /Mac OS X/],
  ["Linux", /Linux/],
];

/** What a browser is called by people, from what it calls itself: `Firefox, Windows`; itself where it is none that we know. */
export function browserName(told: string): string {
  const known = [BROWSERS, SYSTEMS].flatMap((names) => names.find(([, sign]) => sign.test(told))?.[0] ?? []);
  return known.length === 0 ? told.slice(0, 60) : known.join(", ");
}

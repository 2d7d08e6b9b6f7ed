import type { Step } from "./run-step.ts";

const FOLDERS = ["src", "test", "tools", "bench", "web"];
const TEST = ["node", "--test", "--test-reporter=./tools/tests/reporter.ts"] as const;
const KNIP = ["knip", "--treat-config-hints-as-errors", "--reporter=symbols"] as const;

const LINTED = { reads: "files", count: number(/ on (\d+) files? with \d+ rules/) };
const TESTED = { reads: "tests", count: number(/^ℹ tests (\d+)/m) };

/** A path that the compiler lists; an error begins with a path from the root instead. */
const LISTED = /^\/.*\.[cm]?tsx?$/;

/** The steps of the check, in the order in which they start. */
export const CHECK_STEPS: readonly Step[] = [
  { name: "types", command: ["tsc", "--noEmit", "--listFiles"], reads: "files", count: ownFiles, hide: LISTED },
  {
    name: "web types",
    command: ["tsc", "--noEmit", "--listFiles", "--project", "web/tsconfig.json"],
    reads: "files",
    count: ownFiles,
    hide: LISTED,
  },
  { name: "lint", command: ["oxlint", "--config=.oxlintrc.json", ...FOLDERS], ...LINTED },
  { name: "house lint", command: ["oxlint", "--config=tools/lint/house.oxlintrc.json", ...FOLDERS], ...LINTED },
  {
    name: "unused",
    command: [...KNIP, "--reporter=./tools/check/knip-counts.ts"],
    reads: "files",
    count: number(/^Read (\d+) files$/m),
  },
  { name: "boundaries", command: [...TEST, "test/architecture.test.ts"], ...TESTED },
  { name: "documents", command: [...TEST, "test/documents.test.ts"], ...TESTED },
  { name: "format", command: ["oxfmt", "--check"], reads: "files", count: number(/ on (\d+) files?/) },
];

/** Reads the first number that a pattern catches; 0 where it catches none. */
function number(pattern: RegExp): Step["count"] {
  return (output) => Number(pattern.exec(output)?.[1] ?? 0);
}

/** Files that the compiler read, without those of packages. */
function ownFiles(output: string): number {
  return output.split("\n").filter((line) => LISTED.test(line) && !line.includes("/node_modules/")).length;
}

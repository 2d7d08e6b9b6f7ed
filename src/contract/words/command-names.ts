/** Every command of the command line, in the order in which help lists them. */
export const COMMAND_NAMES = [
  "demo",
  "generate",
  "import",
  "plan",
  "apply",
  "sync",
  "decisions",
  "teachers",
  "why",
  "state",
  "holds",
  "problems",
  "undo",
  "runs",
  "run",
  "store",
  "doctor",
  "serve",
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

/** Every option of the command line; the first four belong to every command. */
export const OPTION_NAMES = [
  "json",
  "data",
  "config",
  "lang",
  "wait",
  "yes",
  "approve",
  "because",
  "out",
  "scope",
  "format",
  "reason",
  "element",
  "student",
  "at",
  "students",
  "elements",
  "seed",
  "anomalies",
  "day",
  "port",
  "noServe",
] as const;
export type OptionName = (typeof OPTION_NAMES)[number];

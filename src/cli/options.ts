import { type Asker, ASKERS } from "../contract/replies/askers.ts";
import type { OptionName } from "../contract/words/command-names.ts";
import type { AnomalyLevel } from "../ops/university/index.ts";

/** How lists are written: for spreadsheets, or as JSON. */
export type ListFormat = "csv" | "json";

/** Every option as commands read it; which command takes which is in the table of commands. */
export interface Options {
  readonly json?: true;
  readonly data?: string;
  readonly config?: string;
  readonly lang?: "fr" | "en";
  readonly wait?: number;
  readonly yes?: true;
  readonly approve?: readonly string[];
  readonly because?: string;
  readonly role?: string;
  readonly method?: string;
  readonly from?: string;
  readonly until?: string;
  readonly review?: string;
  readonly out?: string;
  readonly scope?: string;
  readonly format?: ListFormat;
  readonly reason?: string;
  readonly element?: string;
  readonly student?: string;
  readonly at?: string;
  readonly space?: string;
  readonly message?: string;
  readonly reply?: true;
  readonly to?: Asker;
  readonly students?: number;
  readonly elements?: number;
  readonly seed?: number;
  readonly anomalies?: AnomalyLevel;
  readonly day?: number;
  readonly port?: number;
  readonly noServe?: true;
  readonly as?: readonly string[];
  readonly outside?: true;
  readonly account?: string;
  readonly may?: readonly string[];
  readonly days?: number;
}

/** How one option is written on the command line. */
export interface OptionSpec {
  /** As typed, with a name for its value where it takes one. */
  readonly flags: string;
  readonly choices?: readonly string[];
  readonly isNumber?: true;
  /** It may be given several times; all its values count. */
  readonly isRepeated?: true;
}

// Written out: the generator is loaded by the commands that need it only.
const ANOMALY_LEVELS: readonly AnomalyLevel[] = ["none", "few", "many"];

/** Every option there is. */
export const OPTIONS: Readonly<Record<OptionName, OptionSpec>> = {
  json: { flags: "--json" },
  data: { flags: "--data <dir>" },
  config: { flags: "--config <file>" },
  lang: { flags: "--lang <lang>", choices: ["fr", "en"] },
  wait: { flags: "--wait <s>", isNumber: true },
  yes: { flags: "-y, --yes" },
  approve: { flags: "--approve <hold>", isRepeated: true },
  because: { flags: "--because <text>" },
  role: { flags: "--role <role>" },
  method: { flags: "--method <method>" },
  from: { flags: "--from <time>" },
  until: { flags: "--until <time>" },
  review: { flags: "--review <time>" },
  out: { flags: "--out <file>" },
  scope: { flags: "--scope <scope>" },
  format: { flags: "--format <form>", choices: ["csv", "json"] },
  reason: { flags: "--reason <code>" },
  element: { flags: "--element <code>" },
  student: { flags: "--student <code>" },
  at: { flags: "--at <time>" },
  space: { flags: "--space <code>" },
  message: { flags: "--message <text>" },
  reply: { flags: "--reply" },
  to: { flags: "--to <asker>", choices: ASKERS },
  students: { flags: "--students <n>", isNumber: true },
  elements: { flags: "--elements <n>", isNumber: true },
  seed: { flags: "--seed <n>", isNumber: true },
  anomalies: { flags: "--anomalies <level>", choices: ANOMALY_LEVELS },
  day: { flags: "--day <n>", isNumber: true },
  port: { flags: "--port <n>", isNumber: true },
  noServe: { flags: "--no-serve" },
  as: { flags: "--as <role>", isRepeated: true },
  outside: { flags: "--outside" },
  account: { flags: "--account <username>" },
  may: { flags: "--may <capability>", isRepeated: true },
  days: { flags: "--days <n>", isNumber: true },
};

/** Options that every command takes. */
export const COMMON_OPTIONS: readonly OptionName[] = ["json", "data", "config", "lang"];

import type { Speech } from "../contract/words/speech.ts";
import type { Configuration } from "../infra/config/index.ts";
import type { ExitCode } from "./exit-codes.ts";
import type { Options } from "./options.ts";
import type { View } from "./views/view.ts";
import type { World } from "./world.ts";

/** One call of a command, read and checked. */
export interface Call {
  /** What was given for each argument of the command, by its name; absent ones were not given. */
  readonly arguments: ReadonlyMap<string, string>;
  readonly options: Options;
  readonly configuration: Configuration;
  readonly speech: Speech;
  readonly view: View;
  readonly world: World;
}

/** A command: calls one function of the product, hands the result to the view, and says how it went. */
export type Command = (call: Call) => Promise<ExitCode>;

/** An argument that the table of commands says is needed. */
export function argumentOf(call: Call, name: string): string {
  return call.arguments.get(name) ?? "";
}

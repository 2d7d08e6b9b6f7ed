import { CommanderError } from "commander";
import { COMMAND_NAMES, type CommandName } from "../contract/words/command-names.ts";
import type { Speech } from "../contract/words/speech.ts";
import type { OperatorError } from "../model/errors.ts";
import { callError } from "./call-error.ts";
import { COMMANDS } from "./commands/table.ts";
import { COMMON_OPTIONS, OPTIONS } from "./options.ts";
import { type CalledCommand, makeProgram } from "./program.ts";

/** A call as it was understood: a command, or help and the like to show instead. */
export type Understood =
  | ({ readonly kind: "command" } & CalledCommand)
  | { readonly kind: "text"; readonly text: string; readonly asked: boolean };

/** Understands the words of a call. OperatorError `call-wrong`, in the person's language, when it cannot. */
export function understand(words: readonly string[], speech: Speech, version: string): Understood {
  let called: CalledCommand | undefined;
  let shown = "";
  const program = makeProgram({
    speech,
    version,
    take: (command) => {
      called = command;
    },
    show: (text) => {
      shown += text;
    },
  });
  try {
    program.parse(words, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === "commander.help") return { kind: "text", text: shown, asked: words.length > 0 };
    if (error.exitCode !== 0) throw complaintOf(error, words, speech);
  }
  return called === undefined ? { kind: "text", text: shown, asked: true } : { kind: "command", ...called };
}

/** The parser says in English, inside quotes, what it is about. */
function complaintOf(error: CommanderError, words: readonly string[], speech: Speech): OperatorError {
  const written = /'(?<written>[^']*)'/.exec(error.message)?.groups?.["written"] ?? "";
  const name = written.split(" ").find((part) => part.startsWith("--")) ?? written;
  const command = COMMAND_NAMES.find((known) => words.includes(known));
  const { seeHelp, seeCommandHelp } = speech.words.screens.call;
  const next = command === undefined ? speech.say(seeHelp) : speech.say(seeCommandHelp, { command });
  switch (error.code) {
    case "commander.unknownCommand":
      return callError(speech, {
        message: "commandUnknown",
        facts: { name },
        written: name,
        candidates: COMMAND_NAMES,
      });
    case "commander.unknownOption":
      return callError(speech, {
        message: "optionUnknown",
        facts: { name },
        written: name,
        candidates: flagsOf(command),
        next,
      });
    case "commander.missingArgument":
      return callError(speech, { message: "argumentMissing", facts: { name }, next });
    case "commander.optionMissingArgument":
      return callError(speech, { message: "valueMissing", facts: { name }, next });
    default:
      return callError(speech, { message: "argumentsExcess", next });
  }
}

function flagsOf(command: CommandName | undefined): readonly string[] {
  const options = [...COMMON_OPTIONS, ...(command === undefined ? [] : COMMANDS[command].options)];
  return options.map((option) => OPTIONS[option].flags.split(/,? /).find((part) => part.startsWith("--")) ?? "");
}

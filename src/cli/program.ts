import { Command as Program, CommanderError, Option } from "commander";
import { COMMAND_NAMES, type CommandName, type OptionName } from "../contract/words/command-names.ts";
import type { Speech } from "../contract/words/speech.ts";
import { callError } from "./call-error.ts";
import { COMMANDS } from "./commands/table.ts";
import { COMMON_OPTIONS, OPTIONS, type Options } from "./options.ts";

/** A command as it was called. */
export interface CalledCommand {
  readonly name: CommandName;
  /** What was given for each argument, by its name. */
  readonly arguments: ReadonlyMap<string, string>;
  readonly options: Options;
}

/** What a program is made with. */
export interface ProgramParts {
  readonly speech: Speech;
  readonly version: string;
  /** Told which command was called. */
  readonly take: (called: CalledCommand) => void;
  /** Told the texts that the parser would print. */
  readonly show: (text: string) => void;
}

/** The parser of the command line, made from the table of commands, with help in the person's language. */
export function makeProgram({ speech, version, take, show }: ProgramParts): Program {
  const { say, words } = speech;
  const { help } = words.screens;
  const program = dressed(new Program("passerelle"), speech, show)
    .description(say(help.tagline))
    .version(version, "-V, --version", say(help.version))
    .helpCommand("help [command]", say(help.helpCommand));
  for (const name of COMMAND_NAMES) program.addCommand(dressed(makeCommand(name, speech, take), speech, show));
  return program;
}

function dressed(program: Program, { say, words }: Speech, show: ProgramParts["show"]): Program {
  const { help } = words.screens;
  const titles = new Map([
    ["Usage:", help.usage],
    ["Arguments:", help.arguments],
    ["Options:", help.options],
    ["Commands:", help.commands],
  ]);
  return program
    .exitOverride()
    .configureOutput({ writeOut: show, writeErr: show })
    .helpOption("-h, --help", say(help.helpOption))
    .configureHelp({ styleTitle: (title) => say(titles.get(title) ?? title) });
}

function makeCommand(name: CommandName, speech: Speech, take: ProgramParts["take"]): Program {
  const spec = COMMANDS[name];
  const words = speech.words.commands[name];
  const command = new Program(name).description(speech.say(words.does));
  for (const written of spec.arguments) command.argument(written, speech.say(words.arguments?.[nameOf(written)] ?? ""));
  for (const option of [...spec.options, ...COMMON_OPTIONS]) command.addOption(makeOption(option, speech));
  return command.action(() => {
    const given = command.args.map((value, at) => [nameOf(spec.arguments[at] ?? ""), value] as const);
    take({ name, arguments: new Map(given), options: optionsOf(command) });
  });
}

function makeOption(name: OptionName, speech: Speech): Option {
  const { flags, choices, isNumber, isRepeated } = OPTIONS[name];
  const option = new Option(flags, speech.say(speech.words.options[name]));
  if (!flags.includes("<")) return option;
  return option.argParser((value: string, before: unknown): unknown => {
    // Where the value was forgotten the next option stands in its place, and would be the name of a folder that is made.
    if (value.startsWith("--")) throw new CommanderError(1, "commander.optionMissingArgument", `'${flags}'`);
    const fits = isNumber === true ? /^\d{1,9}$/.test(value) : (choices?.includes(value) ?? true);
    if (!fits) throw wrongValue({ flags, value, choices: choices ?? [] }, speech);
    if (isRepeated === true) return Array.isArray(before) ? [...before, value] : [value];
    return isNumber === true ? Number(value) : value;
  });
}

function wrongValue(
  wrong: { readonly flags: string; readonly value: string; readonly choices: readonly string[] },
  speech: Speech,
): Error {
  const { call } = speech.words.screens;
  const choices = wrong.choices.join(", ");
  return callError(speech, {
    message: "valueWrong",
    facts: { name: wrong.flags.split(" ")[0], value: wrong.value },
    next: choices === "" ? speech.say(call.wholeNumber) : speech.say(call.choices, { choices }),
  });
}

/** What the parser gives is as `Options` says: `makeOption` has checked every value. */
function optionsOf(command: Program): Options {
  const { serve, ...options } = command.opts<Options & { readonly serve?: boolean }>();
  return serve === false ? { ...options, noServe: true } : options;
}

/** `<path>` and `[path]` are called `path`. */
function nameOf(written: string): string {
  return written.slice(1, -1);
}

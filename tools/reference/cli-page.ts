import { COMMANDS } from "../../src/cli/commands/table.ts";
import { EXIT } from "../../src/cli/exit-codes.ts";
import { COMMON_OPTIONS, OPTIONS } from "../../src/cli/options.ts";
import { COMMAND_NAMES, type CommandName, type OptionName } from "../../src/contract/words/command-names.ts";
import { commands, options } from "../../src/contract/words/en/commands.ts";
import { code, codes, page, table } from "./markdown.ts";

const EXITS: Readonly<Record<keyof typeof EXIT, string>> = {
  done: "done",
  doneWithFindings: "done, and some rows were refused or some changes held",
  wrongInput: "nothing done: the input or the call is wrong",
  notApproved: "nothing done: the plan is stale, or nobody approved it",
  outOfReach: "the target or the store is out of reach, or another run holds the lock; try again",
  defect: "a defect of ours: please report it",
  interrupted: "ended by Ctrl-C; the same command goes on from there",
};

/** The page of every command, its arguments and options, and the exit codes. */
export function cliPage(): string {
  return page("Command line", [
    "`passerelle <command> [options]`; from a checkout `./bin/passerelle`.",
    "Lists go to standard output, progress and messages to standard error.\nWhat `--json` prints has a JSON Schema in [schemas/](schemas/), one a command or list.",
    "## Options of every command",
    optionTable(COMMON_OPTIONS),
    ...COMMAND_NAMES.flatMap(commandBlocks),
    "## Exit codes",
    table(
      ["Code", "Means"],
      Object.entries(EXITS).map(([name, sentence]) => [code(String(EXIT[name as keyof typeof EXIT])), sentence]),
    ),
  ]);
}

function commandBlocks(name: CommandName): readonly string[] {
  const spec = COMMANDS[name];
  const words = commands[name];
  const explained = Object.entries(words.arguments ?? {}).map(([argument, text]) => `${code(argument)}: ${text}.`);
  return [
    `## ${code(["passerelle", name, ...spec.arguments].join(" "))}`,
    [`${words.does}.`, ...explained].map(sentence).join("\n"),
    ...(spec.options.length > 0 ? [optionTable(spec.options)] : []),
  ];
}

function optionTable(names: readonly OptionName[]): string {
  const rows = names.map((name) => {
    const { flags, choices } = OPTIONS[name];
    return [code(flags), sentence(options[name]) + (choices === undefined ? "" : `: ${codes(choices)}`)];
  });
  return table(["Option", "Does"], rows);
}

/** The words files hold fragments, for help on a terminal; on a page they begin with a capital letter. */
function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

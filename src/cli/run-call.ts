import type { Locale } from "../contract/words/locale.ts";
import { speechOf } from "../contract/words/speech.ts";
import { type Configuration, loadConfiguration } from "../infra/config/index.ts";
import type { Call } from "./call.ts";
import { COMMANDS } from "./commands/table.ts";
import { EXIT, type ExitCode, exitCodeOf } from "./exit-codes.ts";
import { askedLocale, localeOf } from "./locale.ts";
import type { Options } from "./options.ts";
import type { CalledCommand } from "./program.ts";
import { showFailure } from "./show-failure.ts";
import { understand } from "./understand.ts";
import { makeView } from "./views/make-view.ts";
import type { World } from "./world.ts";

/** Runs one call from its words to its exit code; whatever goes wrong is told to the person. */
export async function runCall(world: World, version: string): Promise<ExitCode> {
  const speech = speechOf(askedLocale(world.words) ?? localeOf(world.environment));
  try {
    const understood = understand(world.words, speech, version);
    if (understood.kind === "command") return await runCommand(understood, world);
    const stream = understood.asked ? world.stdout : world.stderr;
    stream.write(understood.text);
    return understood.asked ? EXIT.done : EXIT.wrongInput;
  } catch (error) {
    await showFailure(error, { world, speech, json: world.words.includes("--json") });
    return exitCodeOf(error);
  }
}

async function runCommand(called: CalledCommand, world: World): Promise<ExitCode> {
  const call = await makeCall(called, world);
  world.onInterrupt(() => {
    call.view.progress.stop();
    world.stderr.write(`\n${call.speech.say(call.speech.words.screens.failure.interrupted)}\n`);
    world.exit(EXIT.interrupted);
  });
  const command = await COMMANDS[called.name].load();
  try {
    return await command(call);
  } catch (error) {
    call.view.progress.stop();
    await showFailure(error, { world, speech: call.speech, json: call.options.json === true });
    return exitCodeOf(error);
  }
}

async function makeCall(called: CalledCommand, world: World): Promise<Call> {
  const { options } = called;
  const configuration = await configure(options, world);
  const speech = speechOf(localeIn(configuration, world));
  const timeZone = configuration.settings.policy.time_zone;
  return { ...called, configuration, speech, world, view: makeView({ world, speech, options, timeZone }) };
}

function configure(options: Options, { environment }: World): Promise<Configuration> {
  const { data, lang, port } = options;
  const given = Object.entries({ data, lang, port }).filter(([, value]) => value !== undefined);
  return loadConfiguration({ file: options.config, environment, options: new Map(given) });
}

function localeIn({ settings }: Configuration, { environment }: World): Locale {
  return settings.lang ?? localeOf(environment);
}

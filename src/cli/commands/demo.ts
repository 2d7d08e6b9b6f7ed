import { describeRun, findQuestions, type Question, sync } from "../../ops/runs/index.ts";
import { generateUniversity, nextDemoDay, type UniversitySummary } from "../../ops/university/index.ts";
import type { Call } from "../call.ts";
import { generateDocument } from "../../presentation/generate-document.ts";
import { runDocument } from "../../presentation/run-document.ts";
import { inExecution } from "../execution.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { serveUntilInterrupted } from "../serving.ts";

const QUESTIONS = 5;

interface GeneratedDay {
  readonly day: number;
  readonly university: UniversitySummary;
}

/** `demo`: a synthetic university from its records to its course spaces, what to ask next, and the screens. */
export function demo(call: Call): Promise<ExitCode> {
  return inExecution(call, async (execution, installation) => {
    const { store } = installation;
    const { day, university } = await generateNextDay(call);
    const { run } = await sync(execution, university.folder, () => Promise.resolve(true));
    const synchronised = runDocument(await describeRun(installation, run), call.speech);
    const questions = (await findQuestions(store, QUESTIONS)).map((question) => ({
      ...question,
      command: commandOf(question, call),
    }));
    const told = { day, generated: generateDocument(university), synchronised, questions };
    call.view.progress.stop();
    if (call.options.noServe === true) await call.view.show("demo", { ...told, address: null, first_operator: null });
    else await serveUntilInterrupted(call, installation, (serving) => call.view.show("demo", { ...told, ...serving }));
    return EXIT.done;
  });
}

/** What to type to ask, on the data that the demonstration was made in. */
function commandOf({ person, course }: Question, { options: { data } }: Call): string {
  return ["./bin/passerelle why", person, course, ...(data === undefined ? [] : ["--data", data])].join(" ");
}

async function generateNextDay({ options, configuration, speech, view }: Call): Promise<GeneratedDay> {
  const { students = 3000, seed = 1 } = options;
  const { folder, day } = await nextDemoDay(configuration.settings.data, { students, seed });
  await view.remark(speech.say(speech.words.screens.demo.generating, { students, day, directory: folder }));
  return { day, university: await generateUniversity({ students, seed, day, anomalies: "few" }, folder) };
}

import { generateUniversity } from "../../ops/university/index.ts";
import { argumentOf, type Call } from "../call.ts";
import { generateDocument } from "../../presentation/generate-document.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";

/** `generate DIR`: the delivery of a synthetic university, and beside it the decisions to expect. */
export async function generate(call: Call): Promise<ExitCode> {
  const { students = 3000, elements, seed, anomalies = "few", day } = call.options;
  const options = {
    students,
    anomalies,
    ...(elements === undefined ? {} : { elements }),
    ...(seed === undefined ? {} : { seed }),
    ...(day === undefined ? {} : { day }),
  };
  const summary = await generateUniversity(options, argumentOf(call, "directory"));
  await call.view.show("generate", generateDocument(summary));
  return EXIT.done;
}

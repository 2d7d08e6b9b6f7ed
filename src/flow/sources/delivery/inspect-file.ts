import { readRows } from "../../../infra/csv/read-rows.ts";
import type { DeliveryTableName } from "../../../model/delivery.ts";
import { problem, type Problem, type ProblemCode } from "../../../model/problem.ts";
import type { Entry } from "./container/entry.ts";
import { headerProblems, socialSecurityColumns } from "./header/header-problems.ts";
import { type RecognisedHeader, recogniseHeader } from "./header/recognise-header.ts";
import type { ManifestFile } from "./manifest/manifest.ts";

/** A file that is to be read. */
export interface ListedFile {
  readonly entry: Entry;
  readonly mode: "full" | "delta";
  /** What the manifest promises of it. */
  readonly promised: Pick<ManifestFile, "rows" | "sha256">;
  /** What a file of no known kind is: an error where a manifest names it, else a warning. */
  readonly whenUnknown: Extract<ProblemCode, "file-unrecognised" | "file-unknown">;
}

/** A file whose header says what it is. */
export interface InspectedFile extends ListedFile {
  readonly table: DeliveryTableName;
  readonly header: RecognisedHeader;
}

/** What the header of a file tells: what it is, where that is known, and all that is wrong with it. */
export interface Inspection {
  readonly file: InspectedFile | undefined;
  readonly problems: readonly Problem[];
}

/** Reads the header of a file. */
export async function inspectFile(listed: ListedFile): Promise<Inspection> {
  const { name } = listed.entry;
  const reading = await readRows(listed.entry.open());
  if (reading.kind === "refused") {
    const { code, line, found } = reading.problem;
    return { file: undefined, problems: [problem(code, { file: name, line }, { found })] };
  }
  // Nothing but the header is wanted: going through the rows and stopping at once lets go of the file.
  for await (const _ of reading.batches) break;
  return inspectHeader(listed, reading.header?.cells ?? []);
}

function inspectHeader(listed: ListedFile, headings: readonly string[]): Inspection {
  const { entry, mode, whenUnknown } = listed;
  const input = { name: entry.name, mode, headings };
  const forbidden = socialSecurityColumns(input);
  const recognition = recogniseHeader(input);
  if (recognition.kind === "unknown") {
    const facts = { nearest: recognition.nearest ?? "", missing: recognition.missing.join(", ") };
    return { file: undefined, problems: [...forbidden, problem(whenUnknown, { file: entry.name }, facts)] };
  }
  const problems = [...forbidden, ...headerProblems(input, recognition)];
  const readable = problems.every(({ severity }) => severity !== "error");
  return { file: readable ? { ...listed, table: recognition.table, header: recognition.header } : undefined, problems };
}

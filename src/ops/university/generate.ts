import { DELIVERY_FORMAT } from "../../model/delivery.ts";
import { castElementCount, planCastings } from "./anomalies/casting.ts";
import { extractedAt, YEAR } from "./calendar.ts";
import { universityEntries } from "./entries.ts";
import type { UniversityOptions } from "./options.ts";
import { completeOptions, DEFAULT_SEED } from "./options.ts";
import type { SheetName } from "./sheets.ts";
import { planUniversity } from "./plan.ts";
import { planSteps } from "./steps.ts";
import { writeDelivery } from "./write-delivery.ts";

/** What was written. */
export interface UniversitySummary {
  readonly folder: string;
  readonly extractedAt: string;
  /** Rows of each file, by table; `expected` and `expected-teachers` are the files beside the folder. */
  readonly rows: Readonly<Record<SheetName, number>>;
}

/**
 * Writes a believable university as a delivery into `folder`, and beside it `<folder>.expected.csv` and
 * `<folder>.expected-teachers.csv`: what must be decided where something was planted. The same options give the same bytes;
 * memory stays bounded. Options that give no university are an `OperatorError`.
 */
export async function generateUniversity(options: UniversityOptions, folder: string): Promise<UniversitySummary> {
  const spares = castElementCount(planCastings(options.seed ?? DEFAULT_SEED, { anomalies: "none", ...options }));
  const { elements, ...rest } = completeOptions(options, spares);
  const plan = planUniversity({ ...rest, steps: planSteps(rest.seed, rest.students, elements - spares) });
  const manifest = { format: DELIVERY_FORMAT, source: "apogee", year: YEAR, extractedAt: extractedAt(rest.day) };
  const target = folder.replace(/\/+$/u, "");
  const written = await writeDelivery(target, manifest, universityEntries(plan));
  const rows = Object.fromEntries([...written].map(([name, file]) => [name, file.rows])) as Record<SheetName, number>;
  return { folder: target, extractedAt: manifest.extractedAt, rows };
}

import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";

/** Where the next day of a demonstration's university goes. */
export interface DemoDay {
  readonly folder: string;
  /** Days since its first extraction: one a demonstration. */
  readonly day: number;
}

/** The day that follows those already in the data folder; universities of other sizes and seeds have days of their own. */
export async function nextDemoDay(
  data: string,
  university: { readonly students: number; readonly seed: number },
): Promise<DemoDay> {
  const folder = join(data, "demo", `${university.students}-${university.seed}`);
  await mkdir(folder, { recursive: true });
  const days = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && /^day-\d+$/.test(entry.name))
    .map((entry) => Number(entry.name.slice("day-".length)));
  const day = Math.max(-1, ...days) + 1;
  return { folder: join(folder, `day-${day}`), day };
}

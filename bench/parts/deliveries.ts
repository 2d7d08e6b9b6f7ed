import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateUniversity } from "../../src/ops/university/index.ts";
import { newestChange } from "./newest-change.ts";

const GENERATOR = join(import.meta.dirname, "../../src/ops/university");

/**
 * The folder of a generated university as a delivery. Kept between programs in the machine's temporary folder, and made again
 * when the generator has changed since.
 */
export async function provideDelivery(students: number, day: number): Promise<string> {
  const folder = join(tmpdir(), "passerelle-bench", `university-${students}-day-${day}`);
  if (await isCurrent(folder)) return folder;
  console.error(`making a university of ${students} students, day ${day} …`);
  await rm(folder, { recursive: true, force: true });
  await generateUniversity({ students, day, anomalies: "few" }, folder);
  return folder;
}

// The manifest is written last: a folder with one is whole.
async function isCurrent(folder: string): Promise<boolean> {
  const manifest = join(folder, "manifest.json");
  if (!existsSync(manifest)) return false;
  return (await newestChange(manifest)) > (await newestChange(GENERATOR));
}

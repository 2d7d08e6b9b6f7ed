import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

/** The files in which a code of an element stands in a cell of its own. */
const FILES = [
  "collection_elements.csv",
  "element_links.csv",
  "elements.csv",
  "groups.csv",
  "pedagogic_registrations.csv",
  "planned_activities.csv",
];

const manifestShape = z.looseObject({ files: z.record(z.string(), z.looseObject({ sha256: z.string() })) });

/** Gives an element another code all through a delivery, as a registrar does who renames it: its students and its name stay. */
export async function recodeDelivery(folder: string, from: string, to: string): Promise<void> {
  const place = path.join(folder, "manifest.json");
  const manifest = manifestShape.parse(JSON.parse(await readFile(place, "utf8")));
  for (const file of FILES) {
    const text = (await readFile(path.join(folder, file), "utf8")).replaceAll(
      new RegExp(`(?<=^|,)${from}(?=,|$)`, "gm"),
      to,
    );
    await writeFile(path.join(folder, file), text);
    const told = manifest.files[file];
    if (told !== undefined) told.sha256 = createHash("sha256").update(text).digest("hex");
  }
  await writeFile(place, JSON.stringify(manifest));
}

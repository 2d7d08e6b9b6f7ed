import { openArchive } from "../../../../infra/zip/open-archive.ts";
import type { Container } from "./entry.ts";
import { isOurs } from "./is-ours.ts";

/** Opens a zip: its files, not those of folders in it. OperatorError where it is damaged or hostile. */
export async function openZip(file: string): Promise<Container> {
  const archive = await openArchive(file);
  const entries = archive.entries.filter(({ name }) => isOurs(name) && !name.includes("/"));
  return {
    entries: entries.map((entry) => ({
      name: entry.name,
      modifiedAt: entry.modifiedAt.toISOString(),
      open: () => entry.open(),
    })),
    close: () => {
      archive.close();
      return Promise.resolve();
    },
  };
}

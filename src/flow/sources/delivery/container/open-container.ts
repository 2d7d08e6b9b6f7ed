import { stat } from "node:fs/promises";
import { problem, type Problem } from "../../../../model/problem.ts";
import type { Container } from "./entry.ts";
import { openFolder, openSingle } from "./open-folder.ts";

/** Opens what lies at a path: a folder, a zip, or one table. A problem where nothing readable is there. */
export async function openContainer(path: string): Promise<Container | Problem> {
  try {
    const found = await stat(path);
    return await (found.isDirectory() ? openFolder(path) : openSingle(path));
  } catch (error) {
    if (error instanceof Error && "code" in error)
      return problem("delivery-unreadable", { file: "" }, { reason: String(error.code), path });
    throw error;
  }
}

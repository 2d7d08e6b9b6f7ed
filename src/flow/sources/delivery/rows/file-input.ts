import type { Entry } from "../container/entry.ts";
import type { ManifestFile } from "../manifest/manifest.ts";
import type { RowForm } from "./row-form.ts";

/** A file to be read: where its bytes come from, how its rows are read, what the manifest promised of it. */
export interface FileInput {
  readonly entry: Entry;
  readonly form: RowForm;
  readonly promised: Pick<ManifestFile, "rows" | "sha256">;
}

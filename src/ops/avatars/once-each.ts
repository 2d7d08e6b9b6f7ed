import type { ImageFile } from "./open-images.ts";
import { codeOf, type RefusedFile } from "./portraits.ts";

/** A file, and whose picture it is. */
export interface Named {
  readonly file: ImageFile;
  readonly code: string;
}

/** Gives files with the name of a picture, the first one of each person; the others are added to those refused. */
export async function* onceEach(files: AsyncIterable<ImageFile>, refused: RefusedFile[]): AsyncIterable<Named> {
  const seen = new Set<string>();
  for await (const file of files) {
    const code = codeOf(file);
    if (code === undefined || seen.has(code))
      refused.push({ file: file.name, reason: code === undefined ? "name" : "twice", said: null });
    else yield { file, code };
    if (code !== undefined) seen.add(code);
  }
}

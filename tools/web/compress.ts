import { globSync, readFileSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Below so many bytes a file goes out as it is. */
const LEAST = 1000;

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];

/** Puts beside each file of a folder what is sent instead of it to browsers that take it compressed: once, as small as it gets. */
export async function compressFiles(folder: string): Promise<void> {
  const files = globSync("**/*.{js,css,html,svg}", { cwd: folder });
  await Promise.all(
    files.map(async (file) => {
      const path = `${folder}/${file}`;
      const bytes = readFileSync(path);
      if (bytes.length < LEAST) return;
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
      writeFileSync(`${path}.br`, await brotli(bytes, quality));
      writeFileSync(`${path}.gz`, await zip(bytes, { level: constants.Z_BEST_COMPRESSION }));
    }),
  );
}

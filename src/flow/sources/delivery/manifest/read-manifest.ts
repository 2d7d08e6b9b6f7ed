import { DELIVERY_FORMAT } from "../../../../model/delivery.ts";
import { problem, type Problem } from "../../../../model/problem.ts";
import type { ZoneOffset } from "../cells/zone-offset.ts";
import type { Entry } from "../container/entry.ts";
import { doubledNames } from "./doubled-names.ts";
import { type Manifest, manifestSchema } from "./manifest.ts";

/** The file of a delivery that says what it is. */
export const MANIFEST_FILE = "manifest.json";

/** A manifest, or all that is wrong with it. */
export type ManifestReading =
  | { readonly kind: "manifest"; readonly manifest: Manifest }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };

/** No manifest names so many files; a larger one is not read. */
const LARGEST_BYTES = 1_048_576;

/** Reads and checks the manifest of a delivery. */
export async function readManifest(entry: Entry, offsetOf: ZoneOffset): Promise<ManifestReading> {
  const text = await textOf(entry);
  const document = parseJson(text);
  if (document === undefined) return refused(problem("manifest-unreadable", { file: MANIFEST_FILE }));
  const doubled = doubledNames(text);
  if (doubled.length > 0)
    return refused(...doubled.map((name) => problem("manifest-name-doubled", { file: MANIFEST_FILE }, { name })));
  const format = formatOf(document);
  if (format !== DELIVERY_FORMAT) {
    return refused(
      problem("manifest-format-unknown", { file: MANIFEST_FILE }, { format: format ?? "", expected: DELIVERY_FORMAT }),
    );
  }
  const { data, error } = manifestSchema(offsetOf).safeParse(document);
  if (data !== undefined) return { kind: "manifest", manifest: data };
  return refused(
    ...error.issues.map(({ path, message }) =>
      problem("manifest-unreadable", { file: MANIFEST_FILE, column: path.join(".") }, { message }),
    ),
  );
}

async function textOf(entry: Entry): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of entry.open()) {
    bytes += chunk.length;
    if (bytes > LARGEST_BYTES) return "";
    chunks.push(chunk);
  }
  return Buffer.concat(chunks)
    .toString("utf8")
    .replace(/^\ufeff/, "");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function formatOf(document: unknown): string | undefined {
  if (typeof document !== "object" || document === null || !("format" in document)) return undefined;
  return typeof document.format === "string" ? document.format : undefined;
}

function refused(...problems: readonly Problem[]): ManifestReading {
  return { kind: "refused", problems };
}

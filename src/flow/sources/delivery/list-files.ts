import { problem, type Problem } from "../../../model/problem.ts";
import type { Entry } from "./container/entry.ts";
import type { ListedFile } from "./inspect-file.ts";
import type { Manifest } from "./manifest/manifest.ts";
import { MANIFEST_FILE } from "./manifest/read-manifest.ts";

/** What a delivery says of itself and which of its files are to be read; what it does not say is undefined. */
export interface FileList {
  readonly source: string;
  readonly year: string | undefined;
  readonly extractedAt: string | undefined;
  readonly base: string | undefined;
  readonly files: readonly ListedFile[];
  readonly problems: readonly Problem[];
}

/** Pictures travel with a delivery and are no table. */
const AVATARS = /^avatars.*\.zip$/i;
const TABLE = /\.(?:csv|tsv|txt)$/i;

/** The files that a manifest names; others are told and left aside. */
export function listByManifest(entries: readonly Entry[], manifest: Manifest): FileList {
  const wanted = Object.entries(manifest.files).filter(([name, { mode }]) => mode !== "absent" && !AVATARS.test(name));
  const unlisted = entries.filter(
    ({ name }) => name !== MANIFEST_FILE && !AVATARS.test(name) && !(name in manifest.files),
  );
  const files = wanted.flatMap(([name, { mode, ...promised }]): readonly ListedFile[] => {
    const entry = entries.find((candidate) => candidate.name === name);
    if (entry === undefined || mode === "absent") return [];
    return [{ entry, mode, promised, whenUnknown: "file-unrecognised" }];
  });
  const missing = wanted.filter(([name]) => !entries.some((entry) => entry.name === name));
  return {
    source: manifest.source,
    year: manifest.year,
    extractedAt: manifest.extractedAt,
    base: manifest.base,
    files,
    problems: [
      ...missing.map(([name]) => problem("file-missing", { file: name })),
      ...unlisted.map(({ name }) => problem("file-unlisted", { file: name })),
    ],
  };
}

/** Without a manifest every table is there in full. */
export function listWithoutManifest(entries: readonly Entry[], source: string): FileList {
  const tables = entries.filter(({ name }) => TABLE.test(name));
  const others = entries.filter(({ name }) => !TABLE.test(name) && !AVATARS.test(name));
  return {
    source,
    year: undefined,
    extractedAt: undefined,
    base: undefined,
    files: tables.map((entry) => ({ entry, mode: "full", promised: {}, whenUnknown: "file-unknown" })),
    problems: [
      problem("manifest-missing", { file: "" }, { source }),
      ...(tables.length === 0 ? [problem("delivery-unreadable", { file: "" }, { reason: "no-table" })] : []),
      ...others.map(({ name }) => problem("file-unknown", { file: name }, { nearest: "", missing: "" })),
    ],
  };
}

import { manifest, writeFiles } from "../../kits/delivery.ts";
import { type Make, STUDENTS } from "./make.ts";

const ROWS = [STUDENTS, "22600001,Noel,Ana"];
const SAID = manifest({ files: { "students.csv": {} } });

function said(text: string | Buffer): Make {
  return (t) => writeFiles(t, { "manifest.json": text, "students.csv": ROWS });
}

/** Manifests that are no JSON, or that a formatter would mend. */
export const MANIFESTS: Readonly<Record<string, Make>> = {
  "manifest-not-json": said("format: passerelle-delivery/1\nyear: 2026\n"),
  "manifest-cut": said(SAID.slice(0, -10)),
  "manifest-empty": said(""),
  "manifest-utf-16": said(Buffer.from(`\ufeff${SAID}`, "utf16le")),
  "manifest-file-twice": said(SAID.replace('"files":{', '"files":{"students.csv":{"mode":"delta"},')),
  "manifest-too-large": said(SAID.padEnd(2_000_000, " ")),
};

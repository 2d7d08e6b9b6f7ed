import type { Dialect } from "./dialect.ts";

// Zip and workbook, old workbook, PDF, gzip, PNG: what people hand over in place of a CSV file.
const SIGNATURES = ["PK\x03\x04", "\xd0\xcf\x11\xe0", "%PDF-", "\x1f\x8b", "\x89PNG"];

/** Whether the first bytes are those of something else than text: a known signature, or one byte in twenty a control character. */
export function isNotText(sample: Buffer, dialect: Dialect): boolean {
  const start = sample.toString("latin1", 0, 8);
  if (SIGNATURES.some((signature) => start.startsWith(signature))) return true;
  return !dialect.encoding.startsWith("utf-16") && sample.filter(isControl).length > sample.length / 20;
}

function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d;
}

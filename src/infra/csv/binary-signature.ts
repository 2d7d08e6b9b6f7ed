// What people hand over in place of a CSV file; new workbooks are zips.
const SIGNATURES: Readonly<Record<string, string>> = {
  "PK\x03\x04": "zip",
  "\xd0\xcf\x11\xe0": "workbook",
  "%PDF-": "pdf",
  "\x1f\x8b": "gzip",
  "\x89PNG": "png",
};

/**
 * What a file is when its first bytes are not those of text: `zip`, `workbook`, `pdf`, `gzip`, `png`, or `binary` when one byte in
 * twenty is a control character; undefined for text. UTF-16 has zeros everywhere: it must have been told apart before.
 */
export function binarySignature(sample: Buffer, isWide: boolean): string | undefined {
  const start = sample.toString("latin1", 0, 8);
  const known = Object.entries(SIGNATURES).find(([signature]) => start.startsWith(signature));
  if (known) return known[1];
  return !isWide && sample.filter(isControl).length > sample.length / 20 ? "binary" : undefined;
}

function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d;
}

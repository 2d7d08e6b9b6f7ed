import { withManifest, writeFiles } from "../../kits/delivery.ts";
import { type Make, STUDENTS } from "./make.ts";

/** The signature and the first words of a picture. */
const PNG = Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01", "latin1");

/** Bytes that look like chance and are always the same. */
const JUNK = Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * at * 31 + at * 7) % 256));

/** Enough rows that a quote that swallowed them would be seen. */
const MANY = Array.from({ length: 4 }, (_, at) => `2260001${at},Bel,Anne`);

function students(contents: string | Buffer): Make {
  return (t) => writeFiles(t, withManifest({ "students.csv": contents }));
}

/** Files that are no tables, or whose lines are not what lines are. */
export const CONTENTS: Readonly<Record<string, Make>> = {
  "binary-junk": students(JUNK),
  "binary-picture": students(PNG),
  "binary-workbook": students(Buffer.from("PK\x03\x04\x14\0\x06\0\x08\0", "latin1")),
  "binary-zeros-in-a-cell": students(`${STUDENTS}\n22600001,No\0el,Ana\n22600002,Bel,Anne\n`),
  "line-of-10-megabytes": students(`${STUDENTS}\n22600001,${"a".repeat(10_000_000)},Ana\n22600002,Bel,Anne\n`),
  "line-ends-of-old-macintosh": students([STUDENTS, "22600001,Noel,Ana", "22600002,Bel,Anne", ""].join("\r")),
  "line-ends-mixed": students(`${STUDENTS}\r\n22600001,Noel,Ana\n22600002,Bel,Anne\r\n`),
  "file-empty": students(""),
  "file-of-blank-lines": students("\n\r\n\n"),
  "file-without-last-line-end": students(`${STUDENTS}\n22600001,Noel,Ana`),
  "quote-open-to-the-end": students([STUDENTS, '22600001,"Noel,Ana', ...MANY, ""].join("\n")),
};

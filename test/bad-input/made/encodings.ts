import { withManifest, writeFiles } from "../../kits/delivery.ts";
import { type Make, STUDENTS } from "./make.ts";

const TEXT = `${STUDENTS}\n22600001,Noël,Zoé\n22600002,Lefèvre,Ève\n`;
const MARK = "\ufeff";

/** A delivery whose students are these bytes. */
function students(...parts: readonly Buffer[]): Make {
  return (t) => writeFiles(t, withManifest({ "students.csv": Buffer.concat(parts) }));
}

function utf8(text: string): Buffer {
  return Buffer.from(text, "utf8");
}

function latin1(text: string): Buffer {
  return Buffer.from(text, "latin1");
}

function utf16(text: string): Buffer {
  return Buffer.from(text, "utf16le");
}

/** Bytes that are not those of the encoding they should have. */
export const ENCODINGS: Readonly<Record<string, Make>> = {
  "encoding-utf-16-without-mark": students(utf16(TEXT)),
  "encoding-utf-16-big-end": students(utf16(MARK + TEXT).swap16()),
  "encoding-utf-16-cut": students(utf16(MARK + TEXT).subarray(0, -3)),
  "encoding-utf-8-broken": students(utf8(TEXT), utf8("22600003,Bel"), Buffer.of(0xc3), utf8(",Anne\n")),
  "encoding-windows-1252": students(latin1(`${STUDENTS}\n22600001,No\xebl,L\x92Hermite\n`)),
  "encoding-latin-9": students(latin1(`${STUDENTS}\n22600001,Lec\xbdur,Zo\xe9\n`)),
  "encoding-free-byte": students(latin1(`${STUDENTS}\n22600001,No\xebl\x92s,Zo\xe9\n22600002,Du\x81val,Ana\n`)),
  "encoding-mixed": students(utf8(TEXT), latin1("22600003,B\xe9gu\xe9,Ana\n"), utf8("22600004,Bégué,Zoé\n")),
  "encoding-mixed-latin": students(latin1(`${TEXT}22600003,B\xe9gu\xe9,Ana\n`), utf8("22600004,Bégué,Zoé\n")),
  "encoding-mark-in-the-middle": students(utf8(MARK + TEXT), utf8(`${MARK}22600003,Bel,Anne\n`)),
  "encoding-mark-twice": students(utf8(MARK + MARK + TEXT)),
  "encoding-zeros-at-the-end": students(utf8(TEXT), Buffer.alloc(3)),
};

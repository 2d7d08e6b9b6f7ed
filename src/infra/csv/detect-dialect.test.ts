import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { detectDialect } from "./detect-dialect.ts";
import { refineEncoding } from "./detect-encoding.ts";

const LATIN1 = Buffer.from("code;nom\r\n1;Zoé\r\n", "latin1");

function encodingOf(bytes: Buffer): string {
  return detectDialect(bytes).encoding;
}

function separatorOf(text: string): string {
  return detectDialect(Buffer.from(text)).separator;
}

function lineEndOf(text: string): string {
  return detectDialect(Buffer.from(text)).lineEnd;
}

describe("infra/csv/detect-dialect", () => {
  it("knows UTF-8 by its bytes or its byte order mark", () => {
    assert.equal(encodingOf(Buffer.from("code;nom\n1;Zoé\n")), "utf-8");
    const marked = detectDialect(Buffer.from("\ufeffcode;nom\n"));
    assert.deepEqual([marked.encoding, marked.bom, marked.separator], ["utf-8", true, ";"]);
  });

  it("knows UTF-16 by its byte order mark or its zeros", () => {
    const little = Buffer.from("code\tnom\r\n1\tZoé\r\n", "utf16le");
    const big = Buffer.from(little).swap16();
    assert.deepEqual(detectDialect(little), {
      encoding: "utf-16le",
      bom: false,
      separator: "\t",
      lineEnd: "\r\n",
      quoting: "rfc4180",
    });
    assert.equal(encodingOf(big), "utf-16be");
    assert.equal(detectDialect(Buffer.concat([Buffer.of(0xff, 0xfe), little])).bom, true);
    assert.equal(encodingOf(Buffer.concat([Buffer.of(0xfe, 0xff), big])), "utf-16be");
  });

  it("knows Windows-1252 by its typographic signs", () => {
    assert.equal(encodingOf(Buffer.from("nom\nl\x92\xe9t\xe9\n", "latin1")), "windows-1252");
  });

  it("takes ISO-8859-15 where its letters touch letters, else ISO-8859-1", () => {
    assert.equal(encodingOf(Buffer.from("nom\nc\xbdur et \xe9t\xe9\n", "latin1")), "iso-8859-15");
    assert.equal(encodingOf(Buffer.from("prix\n10 \xa4\n", "latin1")), "iso-8859-15");
    assert.equal(encodingOf(Buffer.from("part\n1\xbd \xe9t\xe9\n", "latin1")), "iso-8859-1");
    assert.equal(encodingOf(LATIN1), "iso-8859-1");
  });

  it("says ascii when nothing tells, and another encoding where the first accent comes", () => {
    assert.equal(encodingOf(Buffer.from("code;nom\n1;Zoe\n")), "ascii");
    assert.equal(refineEncoding("ascii", Buffer.from("2;Zoé\n")), "utf-8");
    assert.equal(refineEncoding("ascii", LATIN1), "iso-8859-1");
    assert.equal(refineEncoding("iso-8859-1", Buffer.of(0x92)), "windows-1252");
    assert.equal(refineEncoding("utf-8", LATIN1), "utf-8");
  });

  it("stays with UTF-8 when some bytes of it are broken, few rows though there be", () => {
    const rows = Buffer.from("é;à;ç;è;ê;ë;ï;î;ô;ù\n".repeat(3));
    assert.equal(encodingOf(Buffer.concat([rows, Buffer.of(0xe9, 0x0a)])), "utf-8");
    assert.equal(encodingOf(Buffer.concat([Buffer.from("nom\nNoël\nZoé\n"), LATIN1.subarray(-4)])), "utf-8");
  });

  it("takes two accents of Latin 1 that happen to stand as UTF-8 has them for what they are", () => {
    assert.equal(encodingOf(Buffer.from("titre\nL'\xc9T\xc9\xa0!\nNo\xebl\n", "latin1")), "iso-8859-1");
  });

  it("is not misled by a sample that ends inside a character", () => {
    const sample = Buffer.from("nom\nZoé");
    assert.equal(encodingOf(Buffer.from("nom\né\nZoé").subarray(0, -1)), "utf-8");
    assert.equal(encodingOf(sample.subarray(0, -1)), "ascii");
  });

  it("finds the separator of the header, outside quotes", () => {
    assert.equal(separatorOf("a,b,c\n1;2;3;4;5,6,7\n"), ",");
    assert.equal(separatorOf('"a,b,c,d";e\n'), ";");
    assert.equal(separatorOf("a|b\n"), "|");
    assert.equal(separatorOf("a\tb\n"), "\t");
    assert.equal(separatorOf("alone\n"), ";");
    assert.equal(separatorOf("\r\n\r\na,b\r\n"), ",");
  });

  it("finds the line end, outside quotes", () => {
    assert.equal(lineEndOf("a;b\n1;2\n"), "\n");
    assert.equal(lineEndOf("a;b\r\n1;2\r\n"), "\r\n");
    assert.equal(lineEndOf('a;b\r1;"x\ny\nz\nt"\r'), "\r");
  });

  it("takes what is forced as said, but for an encoding that a byte order mark denies", () => {
    const forced = { encoding: "windows-1252", separator: ",", lineEnd: "\n", quoting: "none" } as const;
    assert.deepEqual(detectDialect(LATIN1, forced), { ...forced, bom: false });
    assert.equal(detectDialect(Buffer.from("\ufeffa;b\n"), forced).encoding, "utf-8");
  });
});

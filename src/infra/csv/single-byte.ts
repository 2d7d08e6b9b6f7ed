import type { Encoding } from "./dialect.ts";

// Bytes 0x80 to 0x9f; the five places Windows leaves free stay control characters, which are then told as undecodable.
const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

const LATIN_9: Readonly<Record<string, string>> = {
  "¤": "€",
  "¦": "Š",
  "¨": "š",
  "´": "Ž",
  "¸": "ž",
  "¼": "Œ",
  "½": "œ",
  "¾": "Ÿ",
};

/**
 * Turns bytes read as Latin 1 into the text they are in another single-byte encoding, one character a byte.
 * The runtime's decoders are not used: they take Windows-1252 for ISO-8859-1, and hide the bytes that mean nothing.
 */
export function fromLatin1(text: string, encoding: Encoding): string {
  if (encoding === "windows-1252") return text.replace(/[\x80-\x9f]/gu, windowsCharacter);
  if (encoding === "iso-8859-15") return text.replace(/[¤¦¨´¸¼½¾]/gu, (sign) => LATIN_9[sign] ?? sign);
  return text;
}

/** The UTF-8 text of a string that holds one byte a character. */
export function utf8FromLatin1(text: string): string {
  return Buffer.from(text, "latin1").toString("utf8");
}

function windowsCharacter(control: string): string {
  return WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80);
}

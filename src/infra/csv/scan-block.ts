import type { RefusedRow, Row } from "./batch.ts";
import type { DecodedText } from "./decode.ts";
import { decode, utf8FromLatin1 } from "./decode.ts";
import type { Dialect } from "./dialect.ts";
import type { Forbidden } from "./forbidden.ts";
import { forbiddenIn, forbiddenInUndecoded } from "./forbidden.ts";
import type { Marks } from "./marks.ts";
import { endOfLine, marksOf } from "./marks.ts";
import { placeAfter } from "./place.ts";
import type { QuotedRow } from "./split-quoted-row.ts";
import { splitQuotedRow } from "./split-quoted-row.ts";

/** A stretch of a file that begins where a row begins. */
export interface Block {
  readonly bytes: Buffer;
  /** How many of them are whole lines: only those are decoded. */
  readonly wholeLines: number;
  /** The line it begins with, from 1. */
  readonly line: number;
  /** Whether the file ends with it. */
  readonly last: boolean;
  /** Longest row that is kept, in bytes. */
  readonly maxRowBytes: number;
}

/** What a block holds; the bytes from `consumed` on wait for the next block. */
export interface BlockScan {
  readonly rows: Row[];
  readonly refused: RefusedRow[];
  readonly blankLines: number;
  readonly consumed: number;
  /** The line of the first byte that was not consumed. */
  readonly line: number;
}

/** Splits a block into rows. */
export function scanBlock(block: Block, dialect: Dialect): BlockScan {
  const decoded = decode(block.bytes.subarray(0, block.wholeLines), dialect.encoding);
  return new BlockScanner(block, dialect, decoded).scan();
}

/**
 * Rows without a quote are cut by the runtime's own `split`; only the others are read cell by cell.
 *
 * A row that goes wrong (text after a closing quote, no closing quote before the file's end or the limit) is refused up to its
 * first line end only, and reading goes on with the next line: a stray quote then costs one row, not all up to the next quote.
 */
class BlockScanner {
  readonly #block: Block;
  readonly #dialect: Dialect;
  readonly #decoded: DecodedText;
  readonly #text: string;
  readonly #marks: Marks;
  readonly #clean: boolean;
  readonly #rows: Row[] = [];
  readonly #refused: RefusedRow[] = [];
  #blankLines = 0;
  #line: number;
  /** Where the row at hand begins in the text. */
  #at = 0;
  /** The same in bytes. */
  #start = 0;
  #nextQuote: number;

  constructor(block: Block, dialect: Dialect, decoded: DecodedText) {
    this.#block = block;
    this.#dialect = dialect;
    this.#decoded = decoded;
    this.#text = decoded.text;
    this.#marks = marksOf(dialect);
    this.#clean = !decoded.broken && forbiddenIn(decoded.text, dialect.encoding) === undefined;
    this.#line = block.line;
    this.#nextQuote = this.#marks.quoted ? -1 : Infinity;
  }

  scan(): BlockScan {
    while (this.#at < this.#text.length && this.#takeRow());
    return {
      rows: this.#rows,
      refused: this.#refused,
      blankLines: this.#blankLines,
      consumed: this.#start,
      line: this.#line,
    };
  }

  /** False when the row at hand goes on in the next block. */
  #takeRow(): boolean {
    const lineEnd = endOfLine(this.#text, this.#at, this.#marks);
    if (this.#nextQuote < this.#at) this.#nextQuote = this.#quoteFrom(this.#at);
    if (this.#sizeTo(lineEnd) > this.#block.maxRowBytes) return this.#dropLine(lineEnd);
    return this.#nextQuote < lineEnd ? this.#takeQuotedRow(lineEnd) : this.#takePlainRow(lineEnd);
  }

  #takePlainRow(lineEnd: number): boolean {
    const content = this.#text.slice(this.#at, this.#contentEnd(lineEnd));
    if (content === "") {
      this.#blankLines += 1;
      return this.#advance(lineEnd, 1);
    }
    return this.#keepRow(content.split(this.#marks.separator), lineEnd, 1);
  }

  #takeQuotedRow(lineEnd: number): boolean {
    const row = splitQuotedRow(this.#text, this.#at, this.#marks);
    if (row.kind === "open" && !this.#block.last && this.#heldBytes() <= this.#block.maxRowBytes) return false;
    if (row.kind !== "row" || this.#sizeTo(row.end) > this.#block.maxRowBytes) return this.#refuseLine(row, lineEnd);
    return this.#keepRow(row.cells, row.end, row.crossing === -1 ? 1 : this.#linesTo(row.end));
  }

  #keepRow(cells: string[], end: number, lines: number): boolean {
    const forbidden = this.#clean ? undefined : this.#forbiddenTo(end);
    if (forbidden) return this.#refuse(forbidden, end, lines);
    const size = this.#sizeTo(end);
    const kept = this.#decoded.broken ? cells.map(utf8FromLatin1) : cells;
    this.#rows.push({ cells: kept, line: this.#line, start: this.#start, end: this.#start + size });
    return this.#advance(end, lines, size);
  }

  #refuseLine(row: QuotedRow, lineEnd: number): boolean {
    const stray = row.kind === "stray" && row.crossing === -1;
    const at = stray ? row.at : row.crossing;
    const found = stray ? this.#text.charAt(at) : "";
    return this.#refuse({ code: stray ? "quote-stray" : "quote-unclosed", index: at - this.#at, found }, lineEnd, 1);
  }

  #dropLine(lineEnd: number): boolean {
    const problem = { code: "line-too-long", line: this.#line, column: 1, character: 1, found: "" } as const;
    this.#refused.push({ problem, line: this.#line, start: this.#start, end: this.#start });
    return this.#advance(lineEnd, 1);
  }

  #refuse(reason: Forbidden, end: number, lines: number): boolean {
    const size = this.#sizeTo(end);
    const before = this.#text.slice(this.#at, this.#at + reason.index);
    const place = placeAfter(this.#decoded.broken ? utf8FromLatin1(before) : before, this.#marks);
    const problem = { ...place, code: reason.code, line: this.#line + place.line, found: reason.found };
    this.#refused.push({ problem, line: this.#line, start: this.#start, end: this.#start + size });
    return this.#advance(end, lines, size);
  }

  #advance(end: number, lines: number, size = this.#sizeTo(end)): boolean {
    this.#start += size;
    this.#at = end;
    this.#line += lines;
    return true;
  }

  #forbiddenTo(end: number): Forbidden | undefined {
    const text = this.#text.slice(this.#at, end);
    return this.#decoded.broken ? forbiddenInUndecoded(text) : forbiddenIn(text, this.#dialect.encoding);
  }

  #contentEnd(lineEnd: number): number {
    let end = lineEnd;
    if (end > this.#at && this.#text[end - 1] === this.#marks.terminator) end -= 1;
    if (end > this.#at && this.#marks.terminator === "\n" && this.#text[end - 1] === "\r") end -= 1;
    return end;
  }

  #sizeTo(end: number): number {
    const { width } = this.#decoded;
    return width === "varies" ? Buffer.byteLength(this.#text.slice(this.#at, end)) : (end - this.#at) * width;
  }

  #linesTo(end: number): number {
    return this.#text.slice(this.#at, end).split(this.#marks.terminator).length - 1;
  }

  #heldBytes(): number {
    return this.#block.bytes.length - this.#start;
  }

  #quoteFrom(at: number): number {
    const found = this.#text.indexOf('"', at);
    return found === -1 ? Infinity : found;
  }
}

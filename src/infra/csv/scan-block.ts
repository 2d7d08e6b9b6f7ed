import type { RefusedRow, Row } from "./batch.ts";
import type { DecodedText } from "./decoded-text.ts";
import { bytesBetween, readable } from "./decoded-text.ts";
import type { Forbidden } from "./forbidden.ts";
import { forbiddenBetween } from "./forbidden.ts";
import type { Marks } from "./marks.ts";
import { afterLine, beforeLineEnd } from "./marks.ts";
import { placeAfter } from "./place.ts";
import { problemOfLine } from "./reading-problem.ts";
import { utf8FromLatin1 } from "./single-byte.ts";
import type { QuotedRow } from "./split-quoted-row.ts";
import { splitQuotedRow } from "./split-quoted-row.ts";

/** A stretch of a file that begins where a row begins. */
export interface Block {
  /** Its whole lines. */
  readonly decoded: DecodedText;
  /** Its bytes, with those after its last line end. */
  readonly size: number;
  /** The line it begins with, from 1. */
  readonly line: number;
  /** Whether the file ends with it. */
  readonly last: boolean;
  /** Longest row that is kept, in bytes. */
  readonly maxRowBytes: number;
  /** Rows that begin before this byte take one line. */
  readonly oneLineUpTo: number;
}

/** What a block holds; its bytes from `consumed` on wait for the next block. */
export interface BlockScan {
  readonly rows: readonly Row[];
  readonly refused: readonly RefusedRow[];
  readonly blankLines: number;
  readonly consumed: number;
  /** The line of the first byte that was not consumed. */
  readonly line: number;
  /** As for the block; it may have moved. */
  readonly oneLineUpTo: number;
}

/**
 * Splits a block into rows. Those without a quote are cut by the runtime's own `split`; only the others are read cell by cell.
 *
 * A row that goes wrong (text after a closing quote, no closing quote before the file's end or the limit) is refused up to its
 * first line end only, and reading goes on with the next line: a stray quote then costs one row, not all up to the next quote.
 * The lines that were seen in vain are then read as rows of one line each; else a hostile file could have every line of it looked
 * at from every line before.
 */
export function scanBlock(block: Block, marks: Marks): BlockScan {
  return new BlockScanner(block, marks).scan();
}

class BlockScanner {
  readonly #block: Block;
  readonly #decoded: DecodedText;
  readonly #text: string;
  readonly #marks: Marks;
  readonly #rows: Row[] = [];
  readonly #refused: RefusedRow[] = [];
  #blankLines = 0;
  /** Where the row at hand begins: its line, its first character in the text, its first byte in the block. */
  #line: number;
  #at = 0;
  #byte = 0;
  /** The first quote that is not before the row at hand, as an index in the text. */
  #nextQuote: number;
  #oneLineUpTo: number;

  constructor(block: Block, marks: Marks) {
    this.#block = block;
    this.#decoded = block.decoded;
    this.#text = block.decoded.text;
    this.#marks = marks;
    this.#line = block.line;
    this.#nextQuote = marks.quoted ? -1 : Infinity;
    this.#oneLineUpTo = block.oneLineUpTo;
  }

  scan(): BlockScan {
    while (this.#at < this.#text.length && this.#takeRow());
    return {
      rows: this.#rows,
      refused: this.#refused,
      blankLines: this.#blankLines,
      consumed: this.#byte,
      line: this.#line,
      oneLineUpTo: this.#oneLineUpTo,
    };
  }

  /** False when the row at hand goes on in the next block. */
  #takeRow(): boolean {
    const lineEnd = afterLine(this.#text, this.#at, this.#marks);
    if (this.#nextQuote < this.#at) this.#nextQuote = indexOrInfinity(this.#text, '"', this.#at);
    const size = this.#sizeTo(lineEnd);
    if (size > this.#block.maxRowBytes) return this.#dropLine(lineEnd, size);
    return this.#nextQuote < lineEnd ? this.#takeQuotedRow(lineEnd) : this.#takePlainRow(lineEnd, size);
  }

  #takePlainRow(lineEnd: number, size: number): boolean {
    const end = beforeLineEnd(this.#text, { from: this.#at, after: lineEnd }, this.#marks);
    if (end > this.#at) {
      const cells = this.#text.slice(this.#at, end).split(this.#marks.separator);
      return this.#keep(cells, { end: lineEnd, size, lines: 1 });
    }
    this.#blankLines += 1;
    return this.#advance({ end: lineEnd, size, lines: 1 });
  }

  #takeQuotedRow(lineEnd: number): boolean {
    const mayCross = this.#byte >= this.#oneLineUpTo;
    const row = splitQuotedRow(this.#text, { from: this.#at, mayCross }, this.#marks);
    if (row.kind === "open" && mayCross && this.#mayClose()) return false;
    if (row.kind !== "row") return this.#refuseLine(row, lineEnd);
    const size = this.#sizeTo(row.end);
    if (size > this.#block.maxRowBytes) return this.#refuseLine(row, lineEnd);
    const lines =
      row.crossing === -1 ? 1 : this.#text.slice(this.#at, row.end).split(this.#marks.terminator).length - 1;
    return this.#keep(row.cells, { end: row.end, size, lines });
  }

  /** Whether what follows the block may close the row at hand within the limit. */
  #mayClose(): boolean {
    return !this.#block.last && this.#block.size - this.#byte <= this.#block.maxRowBytes;
  }

  #keep(cells: readonly string[], span: Span): boolean {
    const forbidden = forbiddenBetween(this.#decoded, this.#at, span.end);
    if (forbidden) return this.#refuse(forbidden, span);
    const kept = this.#decoded.state === "undecoded" ? cells.map(utf8FromLatin1) : cells;
    this.#rows.push({ cells: kept, line: this.#line, start: this.#byte, end: this.#byte + span.size });
    return this.#advance(span);
  }

  #refuseLine(row: QuotedRow, lineEnd: number): boolean {
    const span = { end: lineEnd, size: this.#sizeTo(lineEnd), lines: 1 };
    if (row.kind === "stray" && row.crossing === -1) {
      // Four bytes, or two halves of a surrogate pair, are the most that one character takes.
      const [found = ""] = readable(this.#decoded, row.at, row.at + 4);
      return this.#refuse({ code: "row-quote-stray", index: row.at - this.#at, found }, span);
    }
    this.#oneLineUpTo = Math.max(this.#oneLineUpTo, this.#byte + this.#seenInVain(row));
    return this.#refuse({ code: "row-quote-open", index: row.crossing - this.#at, found: "" }, span);
  }

  /** How many bytes were looked at: up to the line where it went wrong, or all that a row may take. */
  #seenInVain(row: QuotedRow): number {
    const limit = this.#block.maxRowBytes;
    if (row.kind !== "stray" || this.#sizeTo(afterLine(this.#text, row.at, this.#marks)) > limit) return limit;
    return this.#sizeTo(this.#text.lastIndexOf(this.#marks.terminator, row.at) + 1);
  }

  #refuse(reason: Forbidden, span: Span): boolean {
    const place = placeAfter(readable(this.#decoded, this.#at, this.#at + reason.index), this.#marks);
    const problem = { ...place, code: reason.code, line: this.#line + place.line, found: reason.found };
    this.#refused.push({ problem, line: this.#line, start: this.#byte, end: this.#byte + span.size });
    return this.#advance(span);
  }

  #dropLine(lineEnd: number, size: number): boolean {
    const problem = problemOfLine("row-too-long", this.#line);
    this.#refused.push({ problem, line: this.#line, start: this.#byte, end: this.#byte });
    return this.#advance({ end: lineEnd, size, lines: 1 });
  }

  #advance(span: Span): true {
    this.#byte += span.size;
    this.#at = span.end;
    this.#line += span.lines;
    return true;
  }

  #sizeTo(end: number): number {
    return bytesBetween(this.#decoded, this.#at, end);
  }
}

/** What a row takes: the index after it, its bytes and its lines. */
interface Span {
  readonly end: number;
  readonly size: number;
  readonly lines: number;
}

function indexOrInfinity(text: string, sought: string, from: number): number {
  const found = text.indexOf(sought, from);
  return found === -1 ? Infinity : found;
}

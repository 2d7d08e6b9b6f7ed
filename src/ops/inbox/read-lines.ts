import { isUtf8 } from "node:buffer";
import { openContainer } from "../../flow/sources/delivery/container/open-container.ts";
import { OperatorError } from "../../model/errors.ts";
import { type Inbox, pathOf } from "./inbox.ts";

/** Some lines of a file, as they stand. */
export interface Lines {
  /** The first line; null where the file is empty. */
  readonly header: string | null;
  readonly lines: readonly { readonly line: number; readonly text: string }[];
}

/** Which lines of which file: one, and so many before and after it. */
export interface LinesWanted {
  readonly delivery: string;
  readonly file: string;
  readonly line: number;
  readonly around: number;
}

/** Shows lines of a file of a delivery. OperatorError `delivery-unknown`, `file-unknown`. */
export async function readLines(inbox: Inbox, { delivery, file, line, around }: LinesWanted): Promise<Lines> {
  const container = await openContainer(await pathOf(inbox, delivery));
  try {
    const entry = container.entries.find(({ name }) => name === file);
    if (entry === undefined) throw fileUnknown(file);
    const shown: { line: number; text: string }[] = [];
    let header: string | null = null;
    for await (const read of numberedLines(entry.open())) {
      if (read.line === 1) header = read.text;
      if (read.line >= line - around) shown.push(read);
      if (read.line >= line + around) break;
    }
    return { header, lines: shown };
  } finally {
    await container.close();
  }
}

function fileUnknown(file: string): OperatorError {
  return new OperatorError(`The delivery has no file "${file}".`, {
    code: "file-unknown",
    facts: { file },
    next: "Name a file of the delivery.",
  });
}

/** Bytes of a line that are shown at most: a file without line ends is one line. */
const LONGEST = 20_000;

async function* numberedLines(chunks: AsyncIterable<Buffer>): AsyncIterable<{ line: number; text: string }> {
  let line = 1;
  let rest = Buffer.alloc(0);
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      yield { line, text: textOf(Buffer.concat([rest, chunk.subarray(from, end)])) };
      [line, rest, from] = [line + 1, Buffer.alloc(0), end + 1];
    }
    rest = Buffer.concat([rest, chunk.subarray(from)]).subarray(0, LONGEST);
  }
  if (rest.length > 0) yield { line, text: textOf(rest) };
}

function textOf(bytes: Buffer): string {
  const shown = bytes.subarray(0, LONGEST);
  return (isUtf8(shown) ? shown.toString("utf8") : shown.toString("latin1")).replace(/\r$/, "");
}

import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { OperatorError } from "../../model/errors.ts";
import type { HandedOver } from "./delivery.ts";
import { folderOf, type Inbox, readHandedOver } from "./inbox.ts";

/** A file being handed over. */
export interface ArrivingFile {
  /** As the sender calls it; only its last part counts, and nothing of it that could lead elsewhere. */
  readonly name: string;
  readonly content: Readable & { readonly truncated?: boolean };
}

/** Who hands over, when, and under which name it will be known: a UUID. */
export interface Receipt {
  readonly delivery: string;
  readonly author: string;
  readonly at: Date;
}

/** Files of one delivery at most: those of the format, and what lies beside them. */
const MOST_FILES = 60;

/**
 * Writes the files of a delivery into the inbox as they come; nothing is imported, and nothing is left of one that is refused.
 * OperatorError `upload-empty`, `upload-unusable`, `upload-too-large`.
 */
export async function receiveDelivery(
  inbox: Inbox,
  files: AsyncIterable<ArrivingFile>,
  receipt: Receipt,
): Promise<HandedOver> {
  const folder = folderOf(inbox, receipt.delivery);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const written = await writeAll(folder, files);
    await keepRow(inbox, receipt, written);
    return await readHandedOver(inbox, receipt.delivery);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

interface WrittenFile {
  readonly file: string;
  readonly bytes: number;
}

async function writeAll(folder: string, files: AsyncIterable<ArrivingFile>): Promise<readonly WrittenFile[]> {
  const written: WrittenFile[] = [];
  for await (const { name, content } of files) {
    const file = usableName(name);
    if (written.length === MOST_FILES || written.some((other) => other.file === file)) throw unusable(file);
    let bytes = 0;
    content.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
    });
    await pipeline(content, createWriteStream(join(folder, file), { mode: 0o600, flags: "wx" }));
    if (content.truncated === true) throw tooLarge(file);
    written.push({ file, bytes });
  }
  if (written.some(({ bytes }) => bytes > 0)) return written;
  throw new OperatorError("No file was handed over.", {
    code: "upload-empty",
    next: "Send a zip, or the files of a folder, as parts named `file`.",
  });
}

/** The last part of a name, where that is a plain one of a kind that deliveries have. */
function usableName(name: string): string {
  const file = basename(name.replaceAll("\\", "/"));
  if (/^[\p{L}\p{N}_][\p{L}\p{N}_ .()-]{0,150}\.(csv|zip|json|txt)$/iu.test(file)) return file;
  throw unusable(file);
}

function unusable(file: string): OperatorError {
  return new OperatorError(`The file "${file.slice(0, 100)}" cannot be part of a delivery.`, {
    code: "upload-unusable",
    facts: { file },
    next: "Send one zip, or the CSV files and the manifest of one folder, each once.",
  });
}

function tooLarge(file: string): OperatorError {
  return new OperatorError(`The file "${file}" is larger than what is taken in.`, {
    code: "upload-too-large",
    facts: { file },
    next: "Send it compressed as a zip, or ask an administrator to import it.",
  });
}

async function keepRow(inbox: Inbox, receipt: Receipt, written: readonly WrittenFile[]): Promise<void> {
  const single = written.length === 1 ? (written[0]?.file ?? null) : null;
  if (single === null && written.some(({ file }) => /\.zip$/i.test(file))) throw unusable("zip");
  await inbox.store.query(
    `insert into inbox.delivery (delivery, name, author, received_at, bytes, files, single)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      receipt.delivery,
      single ?? written.map(({ file }) => file).find((file) => /manifest/i.test(file)) ?? written[0]?.file ?? "",
      receipt.author,
      receipt.at,
      written.reduce((sum, { bytes }) => sum + bytes, 0),
      JSON.stringify(written),
      single !== null && /\.(zip|csv)$/i.test(single) ? single : null,
    ],
  );
}

import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { open } from "node:fs/promises";
import { csvLine } from "./csv-line.ts";
import type { Entry, Sheet } from "./sheets.ts";

/** Written out when this many characters wait: small enough to hold for every file at once. */
const BUFFER_LENGTH = 128 * 1024;

/** A CSV file being written: counts its rows and hashes its bytes on the way. */
export class SheetFile {
  readonly sheet: Sheet;
  readonly #handle: FileHandle;
  readonly #hash = createHash("sha256");
  #waiting: string;
  #rows = 0;

  private constructor(sheet: Sheet, handle: FileHandle) {
    this.sheet = sheet;
    this.#handle = handle;
    this.#waiting = csvLine(sheet.columns);
  }

  /** Opens the sheet's file beside or below the folder, replacing what was there, and puts its header. */
  static async open(sheet: Sheet, folder: string): Promise<SheetFile> {
    return new SheetFile(sheet, await open(`${folder}${sheet.path}`, "w"));
  }

  get rows(): number {
    return this.#rows;
  }

  /** True when `flush` is due. */
  get full(): boolean {
    return this.#waiting.length >= BUFFER_LENGTH;
  }

  /** Adds a row in memory; absent columns are empty cells. */
  add(row: Entry["row"]): void {
    this.#waiting += csvLine(this.sheet.columns.map((column) => row[column] ?? ""));
    this.#rows += 1;
  }

  /** Writes what waits. */
  async flush(): Promise<void> {
    const bytes = Buffer.from(this.#waiting);
    this.#waiting = "";
    this.#hash.update(bytes);
    await this.#handle.writeFile(bytes);
  }

  /** Writes what waits, closes the file and gives the hash of all its bytes. */
  async close(): Promise<string> {
    await this.flush();
    await this.#handle.close();
    return this.#hash.digest("hex");
  }

  /** Closes the file as it is, after a failure. */
  async abandon(): Promise<void> {
    await this.#handle.close();
  }
}

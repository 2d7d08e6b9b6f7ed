import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { DeliveryTableName } from "../../model/delivery.ts";
import { deliveryTable } from "../../model/delivery.ts";
import type { UniversityOptions } from "./index.ts";
import { generateUniversity } from "./index.ts";

/** A row as it stands in a file. */
export type Cells = Readonly<Record<string, string>>;

/** A generated delivery, read back by somebody else's parser. */
export interface Generated {
  readonly folder: string;
  table(name: DeliveryTableName): Promise<readonly Cells[]>;
  /** The file beside the folder whose name ends so. */
  beside<Row>(ending: string): Promise<readonly Row[]>;
}

/** A temporary folder for universities; `remove` takes it away with all of them. */
export class UniversityWorkplace {
  readonly #root = mkdtemp(join(tmpdir(), "university-"));
  #count = 0;

  async generate(options: UniversityOptions): Promise<Generated> {
    const name = String(this.#count);
    this.#count += 1;
    const folder = join(await this.#root, name);
    await generateUniversity(options, folder);
    const tables = new Map<DeliveryTableName, Promise<readonly Cells[]>>();
    return {
      folder,
      table: (name) => {
        const rows = tables.get(name) ?? readTable<Cells>(join(folder, deliveryTable(name).file));
        tables.set(name, rows);
        return rows;
      },
      beside: (ending) => readTable(`${folder}${ending}`),
    };
  }

  async remove(): Promise<void> {
    await rm(await this.#root, { recursive: true });
  }
}

async function readTable<Row>(path: string): Promise<readonly Row[]> {
  return parse<Row>(await readFile(path), { columns: true });
}

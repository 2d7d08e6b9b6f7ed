import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { DELIVERY_TABLE_NAMES } from "../../src/model/delivery.ts";
import { PROBLEMS, type ProblemCode } from "../../src/model/problem.ts";

const CASES = join(import.meta.dirname, "cases");

const CODES = z.string().refine((code): code is ProblemCode => code in PROBLEMS);

/** What the product must answer to a bad delivery; `expected.json` beside it. */
const expected = z.strictObject({
  /** What is wrong with the delivery, in a few words. */
  about: z.string().min(1),
  /** Exit code of `passerelle import`. */
  exit: z.int(),
  /** All problems, by file, line and column; what a problem does not say is left out. */
  problems: z.array(
    z.strictObject({
      code: CODES,
      file: z.string().default(""),
      line: z.int().nullable().default(null),
      column: z.string().nullable().default(null),
      key: z.string().nullable().default(null),
      /** The sentence in English, with its facts. */
      says: z.string().min(1),
    }),
  ),
  /** What the store holds afterwards, where that is the point: a line a row, the key and then the columns. */
  facts: z
    .partialRecord(
      z.enum(DELIVERY_TABLE_NAMES),
      z.strictObject({ columns: z.array(z.string()).default([]), rows: z.array(z.string()) }),
    )
    .default({}),
});

/** A bad delivery and what must be said of it. */
export interface BadInput extends z.infer<typeof expected> {
  /** Of its folder. */
  readonly name: string;
  readonly folder: string;
}

/** All cases, by name. */
export async function readCases(): Promise<readonly BadInput[]> {
  const names = (await readdir(CASES)).sort();
  return Promise.all(names.map(readCase));
}

async function readCase(name: string): Promise<BadInput> {
  const folder = join(CASES, name);
  return { name, folder, ...expected.parse(JSON.parse(await readFile(join(folder, "expected.json"), "utf8"))) };
}

import { z } from "zod";
import { SCHEMAS } from "../../src/contract/documents/index.ts";

/** The JSON Schema of everything that `--json` prints, by file name in docs/reference/. */
export const SCHEMA_PAGES: Readonly<Record<string, () => string>> = Object.fromEntries(
  Object.entries(SCHEMAS).map(([name, schema]) => [`schemas/${name}.json`, () => schemaPage(name, schema)]),
);

function schemaPage(name: string, schema: z.ZodType): string {
  const title = `What passerelle prints with --json: ${name}`;
  return `${JSON.stringify({ title, ...z.toJSONSchema(schema) }, null, 2)}\n`;
}

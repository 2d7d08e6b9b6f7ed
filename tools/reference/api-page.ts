import { API_ROOT } from "../../src/contract/api/address-of.ts";
import { methodOf, type Operation } from "../../src/contract/api/operation.ts";
import { OPERATIONS } from "../../src/contract/api/operations.ts";
import { parameterLines } from "../../src/contract/api/parameter-lines.ts";
import { page, table } from "./markdown.ts";

/** The API: every operation, who may call it, what it takes. */
export function apiPage(): string {
  const operations = Object.entries<Operation>(OPERATIONS).map(([name, operation]) => section(name, operation));
  return page("API", [INTRODUCTION, ...operations]);
}

const INTRODUCTION = `Served below \`${API_ROOT}\`; described for programs at \`/api/openapi.json\`.
Programs sign in with a token: \`Authorization: Bearer …\`.
Lists give a page and the cursor of the next one; with \`Accept: text/csv\` they give all rows.
Long work answers 202 with a job that can be followed.
What goes wrong is a problem of RFC 9457.`;

function section(name: string, operation: Operation): string {
  const { address, admission, does, errors = [] } = operation;
  const rows = parameterLines(operation).map((line) => [`\`${line.name}\``, line.place, line.needs]);
  return [
    `## ${name}`,
    `\`${methodOf(operation)} ${API_ROOT}${address}\``,
    does,
    `For: ${admission}.${errors.length === 0 ? "" : ` Problems: ${errors.map((code) => `\`${code}\``).join(", ")}.`}`,
    ...(rows.length === 0 ? [] : [table(["Name", "Where", "What"], rows)]),
  ].join("\n\n");
}

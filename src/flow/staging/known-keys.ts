import { quotedName, quotedText } from "../../infra/store/quoted.ts";
import { deliveryTable, type DeliveryTableName, type Reference } from "../../model/delivery.ts";
import type { StagedTable } from "./staged-table.ts";

/** The keys that a reference may point to, once each, as an SQL query in parentheses with columns `part0`, `part1`… */
export function knownKeys(staged: StagedTable, { to }: Reference): string {
  if (to === staged.file.table) return ownKeys(staged);
  // Tables that are referred to are settled first: their facts are those of this delivery.
  const facts = `select ${keyParts(to)} from facts.${to}`;
  if (staged.file.table !== "planned_activities" || to !== "groups") return `(${facts})`;
  // The timetable plans elements without groups on their pseudo-groups, which no group file knows.
  return `(${facts} union select ${quotedText(staged.pseudoGroupPrefix)} || element_code from facts.elements)`;
}

// A table that refers to itself is not settled yet: what is staged, and the facts that it leaves alone.
function ownKeys({ name, file, source }: StagedTable): string {
  const [staged, facts] = [
    `select ${keyParts(file.table)} from ${name}`,
    `select ${keyParts(file.table)} from facts.${file.table}`,
  ];
  if (file.mode === "full") return `(${staged} union ${facts} where source <> ${quotedText(source)})`;
  return `(${staged} where action is distinct from 'delete' union ${facts})`;
}

function keyParts(table: DeliveryTableName): string {
  return deliveryTable(table)
    .key.map((column, part) => `${quotedName(column)} as part${part}`)
    .join(", ");
}

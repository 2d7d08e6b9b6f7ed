import type { Document } from "../../../contract/documents/index.ts";
import { KIND_NAMES } from "../../../model/kinds.ts";
import type { Teller } from "../teller.ts";
import { tableLines } from "./table.ts";

const COLUMNS = [
  "created",
  "updated",
  "suspended",
  "restored",
  "removed",
  "archived",
  "unchanged",
  "held",
  "failed",
] as const;

/** What a plan would change or a run has changed, one line a kind; columns of nothing but zeros are left out. */
export function changeLines(run: Document<"run">, { say, words, locale }: Teller): readonly string[] {
  const { counts } = run;
  if (counts === null) return [];
  const { plan } = words.screens;
  const columns = COLUMNS.filter((column) => KIND_NAMES.some((kind) => counts[kind][column] > 0));
  if (columns.every((column) => column === "unchanged")) return [say(plan.empty)];
  const heads = ["", ...columns.map((column) => say(plan[column]))];
  const rows = KIND_NAMES.map((kind) => [
    say(words.changes.kinds[kind]),
    ...columns.map((column) => counts[kind][column].toLocaleString(locale)),
  ]);
  const title = run.status === "planned" ? plan.title : plan.appliedTitle;
  return [
    say(title),
    ...tableLines([heads, ...rows], { numbers: new Set(columns.map((_, at) => at + 1)), indent: "  " }),
  ];
}

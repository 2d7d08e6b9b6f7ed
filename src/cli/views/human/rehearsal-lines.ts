import type { Document } from "../../../contract/documents/index.ts";
import type { Text } from "../../../contract/words/text.ts";
import type { Teller } from "../teller.ts";
import { tableLines } from "./table.ts";

type Rehearsal = Document<"rehearsal">;

/** What another policy would do: decisions, people, and what would change on the platform. */
export function rehearsalLines(rehearsal: Rehearsal, teller: Teller): readonly string[] {
  const { say, words } = teller;
  const { rehearsal: screen } = words.screens;
  return [
    ...settingLines(rehearsal, teller),
    ...moveLines(rehearsal, teller),
    ...ruleLines(rehearsal, teller),
    ...touchedLines(rehearsal, teller),
    ...changeLines(rehearsal, teller),
    say(screen.nothingKept),
  ];
}

function settingLines({ settings }: Rehearsal, { say, words }: Teller): readonly string[] {
  const { rehearsal: screen } = words.screens;
  if (settings.length === 0) return [say(screen.unchanged)];
  const lines = settings.map(({ path, from, to }) =>
    say(screen.setting, { path, from: JSON.stringify(from), to: JSON.stringify(to) }),
  );
  return [say(screen.settings), ...lines.map((line) => `  ${line}`)];
}

function moveLines({ registrations, teachers }: Rehearsal, teller: Teller): readonly string[] {
  const { say, words } = teller;
  const { rehearsal: screen } = words.screens;
  if (registrations.length + teachers.length === 0) return [say(screen.none)];
  return [
    ...bookLines(screen.registrations, registrations, { teller, labelOf: (code) => labelIn(words.reasons, code) }),
    ...bookLines(screen.teachers, teachers, { teller, labelOf: (code) => labelIn(words.teacherReasons, code) }),
  ];
}

interface BookWords {
  readonly teller: Teller;
  readonly labelOf: (code: string) => Text;
}

function bookLines(title: Text, moves: Rehearsal["registrations"], { teller, labelOf }: BookWords): readonly string[] {
  const { say, words, locale } = teller;
  const { move, moveSame } = words.screens.rehearsal;
  if (moves.length === 0) return [];
  const rows = moves.map(({ from_reason, to_reason, count }) => [
    count.toLocaleString(locale),
    say(from_reason === to_reason ? moveSame : move, { from: say(labelOf(from_reason)), to: say(labelOf(to_reason)) }),
  ]);
  return [say(title), ...tableLines(rows, { numbers: new Set([0]), indent: "  " })];
}

function ruleLines({ rules }: Rehearsal, { say, words, locale }: Teller): readonly string[] {
  const { rules: title, link, before, after } = words.screens.rehearsal;
  const rows = rules.map((rule) => [
    String(rule.link),
    say(labelIn(words.reasons, rule.reason)),
    rule.before.toLocaleString(locale),
    rule.after.toLocaleString(locale),
  ]);
  const heads = [say(link), "", say(before), say(after)];
  return [say(title), ...tableLines([heads, ...rows], { numbers: new Set([0, 2, 3]), indent: "  " })];
}

function touchedLines({ people, courses }: Rehearsal, { say, words }: Teller): readonly string[] {
  const { rehearsal: screen } = words.screens;
  const touched = [
    { text: screen.people, ...people },
    { text: screen.courses, ...courses },
  ].filter(({ total }) => total > 0);
  return touched.map(({ text, total, examples }) =>
    say(text, { total, examples: examples.join(", ") + (examples.length < total ? "…" : "") }),
  );
}

function changeLines({ changes }: Rehearsal, { say, words, locale }: Teller): readonly string[] {
  const { changes: title, before, after } = words.screens.rehearsal;
  if (changes.length === 0) return [];
  const rows = changes.map((change) => [
    say(words.changes.kinds[change.kind]),
    say(words.changes.actions[change.action]),
    say(Reflect.get(words.changes.reasons, change.reason) ?? labelIn(words.reasons, change.reason)),
    change.before.toLocaleString(locale),
    change.after.toLocaleString(locale),
  ]);
  const heads = ["", "", "", say(before), say(after)];
  return [say(title), ...tableLines([heads, ...rows], { numbers: new Set([3, 4]), indent: "  " })];
}

/** The label of a reason; a reason of another book is shown as it is. */
function labelIn(reasons: object, code: string): Text {
  return Reflect.get(reasons, code)?.label ?? code;
}

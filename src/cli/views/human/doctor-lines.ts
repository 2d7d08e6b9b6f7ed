import type { Document } from "../../../contract/documents/index.ts";
import { cureOf } from "../../../contract/words/cure-of.ts";
import type { Teller } from "../teller.ts";
import { tableLines } from "./table.ts";

const MARKS = { ok: "✓", warning: "!", wrong: "✗", "out-of-reach": "✗", skipped: "-" } as const;

/** What was checked: expected, found, what to do; then the configuration in force and where each value came from. */
export function doctorLines(doctor: Document<"doctor">, teller: Teller): readonly string[] {
  const { say, words } = teller;
  const screen = words.screens.doctor;
  return [
    ...doctor.checks.flatMap((check) => checkLines(check, teller)),
    say(doctor.healthy ? screen.healthy : screen.unhealthy),
    "",
    say(screen.configuration),
    ...configurationLines(doctor.configuration, teller),
  ];
}

function checkLines(check: Document<"doctor">["checks"][number], { say, words }: Teller): readonly string[] {
  const { checks, doctor, common } = words.screens;
  const pair = say(common.pair, { name: say(checks[check.check]), value: check.found });
  const head = `${MARKS[check.status]} ${pair}`;
  const cure = cureOf(words.screens, check);
  if (cure === null) return [head];
  const expected = check.expected === "" ? [] : [`    ${say(doctor.expected, { expected: check.expected })}`];
  return [head, ...expected, `    ${say(common.next, { next: say(cure) })}`];
}

function configurationLines(settings: Document<"doctor">["configuration"], { say, words }: Teller): readonly string[] {
  const screen = words.screens.doctor;
  const heads = [screen.setting, screen.value, screen.origin].map((text) => say(text));
  const rows = settings.map(({ path, value, origin }) => [
    path,
    JSON.stringify(value),
    origin === "default" ? say(screen.default) : origin,
  ]);
  return tableLines([heads, ...rows], { indent: "  " });
}

import { createInterface } from "node:readline/promises";
import type { Speech } from "../../contract/words/speech.ts";
import { KIND_NAMES } from "../../model/kinds.ts";
import type { World } from "../world.ts";
import { tableLines } from "./human/table.ts";

/** One line of a plan's summary. */
export interface PlannedCount {
  readonly kind: string;
  readonly action: string;
  readonly held: string | null;
  readonly count: number;
}

/** Shows a plan and asks the person at the terminal; false where nobody is there to answer. */
export async function askApproval(
  counts: readonly PlannedCount[],
  { world, speech }: { readonly world: World; readonly speech: Speech },
): Promise<boolean> {
  if (world.stdin.isTTY !== true || world.stderr.isTTY !== true) return false;
  const { plan } = speech.words.screens;
  world.stderr.write([speech.say(plan.title), ...summaryLines(counts, speech), ""].join("\n"));
  const dialogue = createInterface({ input: world.stdin, output: world.stderr });
  const answer = await dialogue.question(speech.say(plan.ask));
  dialogue.close();
  return /^[oy]/i.test(answer.trim());
}

function summaryLines(counts: readonly PlannedCount[], { say, words, locale }: Speech): readonly string[] {
  const { kinds, actions } = words.changes;
  const rows = KIND_NAMES.flatMap((kind) =>
    counts
      .filter((count) => count.kind === kind)
      .map(({ action, held, count }) => [
        say(kinds[kind]),
        say(Reflect.get(actions, action) ?? action),
        count.toLocaleString(locale),
        held === null ? "" : `${say(words.screens.plan.held)} (${held})`,
      ]),
  );
  return tableLines(rows, { numbers: new Set([2]), indent: "  " });
}

import { useMemo } from "react";
import type { Advice } from "../../src/contract/words/words.ts";
import type { Text } from "../../src/contract/words/text.ts";
import type { Tone } from "../parts/tone.ts";
import { valueText } from "./value-text.ts";
import { useSpeech } from "./speech-context.tsx";

/** What the codes of answers are called. A code without words is shown as it is, so that nothing is ever hidden. */
export interface Names {
  readonly outcome: (code: string) => string;
  /** The short name of a reason, whatever it is a reason of. */
  readonly reason: (code: string) => string;
  readonly outcomeOrReason: (code: string) => string;
  readonly warning: (code: string) => string;
  readonly mender: (code: string) => string;
  readonly kind: (code: string) => string;
  readonly action: (code: string) => string;
  readonly field: (code: string) => string;
  /** A value of a fact or of a field, as people read it. */
  readonly value: (value: unknown) => string;
}

/** How an outcome is coloured. */
export const OUTCOME_TONES: Readonly<Record<string, Tone>> = {
  enrolled: "ok",
  "enrolled-without-group": "warning",
  "not-enrolled": "broken",
};

/** What the codes of answers are called in the language of the screen. */
export function useNames(): Names {
  const speech = useSpeech();
  return useMemo(() => {
    const { words, web, say } = speech;
    const fields: Readonly<Record<string, Text>> = web.fields;
    const advice: Readonly<Record<string, Advice>> = { ...words.silences, ...words.teacherReasons, ...words.reasons };
    const reasons: Readonly<Record<string, Text>> = words.changes.reasons;
    const held: Readonly<Record<string, { readonly is: Text }>> = words.changes.held;
    const outcome = named(words.outcomes);
    const warnings: Readonly<Record<string, Advice>> = words.warnings;
    return {
      outcome,
      reason,
      outcomeOrReason: (code) => (code in words.outcomes && !(code in words.reasons) ? outcome(code) : reason(code)),
      warning: (code) => say(warnings[code]?.label ?? code),
      mender: named(words.menders),
      kind: named(words.changes.kinds),
      action: named(words.changes.actions),
      field: (code) => say(fields[code] ?? words.chain.values[code] ?? code.replaceAll("_", " ")),
      value: (value) => valueText(value, speech),
    };

    function reason(code: string): string {
      return say(advice[code]?.label ?? reasons[code] ?? held[code]?.is ?? code);
    }

    function named(texts: Readonly<Record<string, Text>>): (code: string) => string {
      return (code) => say(texts[code] ?? code);
    }
  }, [speech]);
}

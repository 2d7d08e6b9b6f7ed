import type { ReactNode } from "react";
import { OUTCOME_TONES, useNames } from "../speech/use-names.ts";
import { Tag } from "./tag.tsx";

/** How something was decided, in a word. */
export function OutcomeTag({ outcome }: { readonly outcome: string }): ReactNode {
  const names = useNames();
  return <Tag tone={OUTCOME_TONES[outcome] ?? "plain"}>{names.outcome(outcome)}</Tag>;
}

import { useSpeech } from "../../../speech/speech-context.tsx";
import type { Space } from "../space.ts";
import type { ActOrder } from "./act-order.ts";

/** What is said before an act: why it would be refused, or what runs will make of it. */
export interface Forewarning {
  readonly isRefused: boolean;
  readonly sentences: readonly string[];
}

/** What will follow of an act, as far as it can be known before. */
export function useForewarning(order: ActOrder, space: Space): Forewarning {
  const { web, words, say } = useSpeech();
  const isRefused = order.does === "unenrol" && order.method === "cohort";
  return { isRefused, sentences: textsOf().map((text) => say(text)) };

  function textsOf() {
    switch (order.does) {
      case "rename":
        return isRewritten(space) ? [web.acts.rewritten] : [];
      case "rekey":
        return [web.acts.rekeyed];
      case "unenrol":
        if (isRefused) return [web.acts.byCohort];
        return order.method === "database" ? [web.acts.comesBack] : [];
      case "remove-member":
        return [web.acts.memberComesBack];
      case "bind":
        return [words.causes["binding-avoided"].is];
      case "unbind":
        return [web.acts.unbound];
      case "show":
      case "hide":
      case "set-dates":
      case "enrol":
      case "add-member":
        return [];
      default:
        return order.does satisfies never;
    }
  }
}

function isRewritten({ settings }: Space): boolean {
  return settings.find(({ field }) => field === "full_name")?.belongs_to === "source";
}

import type { Document } from "../../../contract/documents/index.ts";
import type { Teller } from "../teller.ts";

/** What a run sent to its platform, all functions together, and when it waited for it. */
export function trafficLines({ sent, pauses }: Document<"run">, teller: Teller): readonly string[] {
  const { say, words, time } = teller;
  const { traffic } = words.screens;
  const waits = pauses.map(({ reason, since, ended_at }) =>
    say(traffic[reason], { since: time(since), until: time(ended_at) }),
  );
  return [...(sent.length === 0 ? [] : [say(traffic.sums, sumsOf(sent, teller))]), ...waits];
}

function sumsOf(sent: Document<"run">["sent"], { locale }: Teller): Readonly<Record<string, number | string>> {
  return {
    calls: sum("calls"),
    rows: sum("rows"),
    retries: sum("retries"),
    refusals: sum("refusals"),
    seconds: (sum("took_ms") / 1000).toLocaleString(locale, { maximumFractionDigits: 1 }),
    waited: (sum("waited_ms") / 1000).toLocaleString(locale, { maximumFractionDigits: 1 }),
  };

  function sum(name: Exclude<keyof (typeof sent)[number], "function">): number {
    return sent.reduce((total, one) => total + one[name], 0);
  }
}

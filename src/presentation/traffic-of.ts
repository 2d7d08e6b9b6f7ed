import type { Document } from "../contract/documents/index.ts";
import type { Traffic } from "../ops/runs/index.ts";

type RunDocument = Document<"run">;

/** What a run sent to its platform and when it waited for it, as documents tell it. */
export function trafficOf({ sent, pauses }: Traffic): Pick<RunDocument, "sent" | "pauses"> {
  return {
    sent: [...sent],
    pauses: pauses.map(({ reason, since, endedAt }) => ({ reason, since, ended_at: endedAt })),
  };
}

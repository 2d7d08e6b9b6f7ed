import type { Row } from "../contract/documents/index.ts";
import type { WaitingHolds } from "../ops/runs/index.ts";

/** What waits for a person, one row a hold. */
export async function* holdRows({ planRun, holds }: WaitingHolds): AsyncIterable<Row<"holds">> {
  for (const { hold, reason, kind, action, component, changes, examples } of holds)
    yield { run: planRun, hold, reason, kind, action, component, changes, examples: [...examples] };
}

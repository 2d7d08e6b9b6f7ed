import { listRuns as readRuns, type Run } from "../../flow/journal/index.ts";
import type { Queries } from "../../infra/store/store.ts";

const PAGE = 200;

/** All runs, newest first, a page at a time. */
export async function* listRuns(store: Queries): AsyncIterable<Run> {
  let before: number | undefined;
  for (;;) {
    const runs = await readRuns(store, { limit: PAGE, ...(before === undefined ? {} : { before }) });
    yield* runs;
    before = runs.at(-1)?.id;
    if (runs.length < PAGE) return;
  }
}

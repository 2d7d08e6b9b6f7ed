import type { AnswerOf } from "../../../contract/api/operations.ts";
import { countOpenJobs } from "../../../ops/jobs/index.ts";
import { readFlow, readFreshness, readHeld, readLooks, readMending, versionOf } from "../../../ops/overview/index.ts";
import { newestRun, readReported } from "../../../ops/runs/index.ts";
import { readUntaken } from "../../read-untaken.ts";
import { overviewDocument } from "../../../presentation/api/overview-document.ts";
import type { Service } from "../../service.ts";

/** What happened in the night and what waits, of some components or of all where `components` is null. */
export async function readOverview(
  service: Service,
  components: readonly string[] | null,
): Promise<AnswerOf<"readOverview">> {
  const { installation, remembered } = service;
  const { store } = installation;
  const version = await versionOf(store);
  const last = await newestRun(store, ["import", "plan", "apply", "sync", "undo"]);
  const [flow, mending, freshness, held, looks, jobs, run, taking] = await Promise.all([
    remembered.get("flow", version, () => readFlow(store)),
    remembered.get("mending", version, () => readMending(store)),
    remembered.get("freshness", version, () => readFreshness(store)),
    remembered.get("held", version, () => readHeld(store)),
    readLooks(store, components),
    countOpenJobs(store),
    last === null ? null : readReported(store, last),
    readUntaken(service),
  ]);
  return overviewDocument({ flow, mending, freshness, held, looks, jobs, run, taking }, components);
}

import type { jobOperations } from "../../../contract/api/operations/jobs.ts";
import { changePolicy } from "../../../infra/config/index.ts";
import { can } from "../../../model/caller.ts";
import { type AvatarsReport, expectPictures } from "../../../ops/avatars/index.ts";
import { readHandedOver } from "../../../ops/inbox/index.ts";
import { followJob, type Job, jobUnknown, readJob, readResult, stopJob } from "../../../ops/jobs/index.ts";
import { JOBS } from "../../../ops/lists/index.ts";
import type { Rehearsal } from "../../../ops/runs/index.ts";
import { avatarsDocument } from "../../../presentation/avatars-document.ts";
import { jobDocument } from "../../../presentation/job-document.ts";
import { rehearsalDocument } from "../../../presentation/rehearsal-document.ts";
import type { Call, Handlers, Told } from "../../handler.ts";
import { lastSeen } from "./last-seen.ts";
import { untilGone } from "./until-gone.ts";

/** Long work. One's own is anybody's to see and to stop; that of others is for those who may see jobs. */
export const jobHandlers: Handlers<keyof typeof jobOperations> = {
  listJobs: { within: ["platform"], answer: () => ({ source: JOBS }) },
  readJob: { within: ["platform"], answer: async (call) => jobDocument(await ownJob(call)) },
  followJob: {
    within: ["platform"],
    answer: async (call) => {
      const { job } = await ownJob(call);
      const { store } = call.service.installation;
      return told(followJob(store, job, { seen: lastSeen(call.request), signal: untilGone(call.request) }));
    },
  },
  stopJob: {
    within: ["platform"],
    answer: async (call) => {
      const { job } = await ownJob(call);
      return jobDocument(await stopJob(call.service.jobs, job, call.service.clock.now()));
    },
  },
  rehearsePolicy: {
    within: ["platform"],
    answer: ({ service, body: { policy } }) => {
      // Refused at once where it is no policy, not by the worker later.
      changePolicy(service.installation.settings, policy);
      return { kind: "rehearse", about: { policy } };
    },
  },
  sendAvatars: {
    within: ["platform"],
    answer: async ({ service: { installation, inbox }, body: { delivery } }) => {
      expectPictures(installation.settings);
      if (delivery !== null) await readHandedOver(inbox, delivery);
      return { kind: "send-avatars", about: { delivery } };
    },
  },
  readAvatars: {
    within: ["platform"],
    answer: async ({ service, path }) => {
      // Written by the worker that sent them.
      return avatarsDocument((await readResult(service.installation.store, "send-avatars", path.job)) as AvatarsReport);
    },
  },
  readRehearsal: {
    within: ["platform"],
    answer: async ({ service, path }) => {
      // Written by the worker that rehearsed.
      return rehearsalDocument((await readResult(service.installation.store, "rehearse", path.job)) as Rehearsal);
    },
  },
};

async function ownJob({ service, path, caller }: Call<"readJob" | "followJob" | "stopJob">): Promise<Job> {
  const job = await readJob(service.installation.store, path.job);
  if (caller !== null && (job.author === caller.name || can(caller, "see-jobs"))) return job;
  // Somebody else's: not even that it is there.
  throw jobUnknown(path.job);
}

async function* told(jobs: AsyncIterable<Job>): AsyncIterable<Told<ReturnType<typeof jobDocument>>> {
  for await (const job of jobs) yield { id: job.version, event: jobDocument(job) };
}

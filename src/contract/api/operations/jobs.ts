import { z } from "zod";
import { LIST_SHAPES } from "../../../model/lists.ts";
import { avatarsDocument } from "../../documents/avatars-document.ts";
import { rehearsalDocument } from "../../documents/rehearsal-document.ts";
import { delivery } from "../documents/deliveries.ts";
import { job, jobDocument } from "../documents/job.ts";
import type { Operation } from "../operation.ts";

const path = { job };

/** Long work. */
export const jobOperations = {
  listJobs: {
    kind: "list",
    address: "/jobs",
    admission: "see-jobs",
    does: "Lists long work, newest first.",
    shape: LIST_SHAPES.jobs,
    row: jobDocument,
  },
  readJob: {
    kind: "read",
    address: "/jobs/{job}",
    admission: "signed-in",
    does: "Tells how a job stands; one's own, or any for those who may see jobs.",
    path,
    answer: jobDocument,
    errors: ["job-unknown"],
  },
  followJob: {
    kind: "follow",
    address: "/jobs/{job}/events",
    admission: "signed-in",
    does: "Tells how a job goes on until it has ended.",
    path,
    event: jobDocument,
    errors: ["job-unknown"],
  },
  stopJob: {
    kind: "act",
    method: "POST",
    address: "/jobs/{job}/stop",
    admission: "signed-in",
    does: "Stops a job: at once where it waits, at the next safe point where it is under way.",
    path,
    answer: jobDocument,
    errors: ["job-unknown", "job-ended"],
  },
  rehearsePolicy: {
    kind: "work",
    address: "/rehearsals",
    admission: "rehearse-policy",
    does: "Works out what a changed policy would decide and change; nothing of it is kept but the answer.",
    body: z.strictObject({
      policy: z
        .record(z.string().max(200), z.json())
        .meta({ description: "Settings by path without `policy.`: `grace_days`, `guard.user_share`." }),
    }),
    errors: ["config-unknown-key", "config-invalid"],
  },
  sendAvatars: {
    kind: "work",
    address: "/avatars",
    admission: "apply-plans",
    does: "Shows on the platform the pictures of a delivery that are new or have changed, of people who have agreed, and takes away those of people who no longer do.",
    body: z.strictObject({
      delivery: delivery.nullable().meta({ description: "Null: pictures are only taken away." }),
    }),
    errors: ["delivery-unknown", "avatars-target"],
  },
  readAvatars: {
    kind: "read",
    address: "/avatars/{job}",
    admission: "apply-plans",
    does: "Gives what became of pictures.",
    path,
    answer: avatarsDocument,
    errors: ["job-unknown", "job-not-done"],
  },
  readRehearsal: {
    kind: "read",
    address: "/rehearsals/{job}",
    admission: "rehearse-policy",
    does: "Gives what a rehearsal came to.",
    path,
    answer: rehearsalDocument,
    errors: ["job-unknown", "job-not-done"],
  },
} as const satisfies Readonly<Record<string, Operation>>;

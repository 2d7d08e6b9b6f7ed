import { addressOf } from "../../contract/api/address-of.ts";
import { OPERATIONS } from "../../contract/api/operations.ts";
import type { KeptAnswer } from "../../ops/answers/index.ts";
import { askJob, type JobOrder } from "../../ops/jobs/index.ts";
import { jobDocument } from "../../presentation/job-document.ts";
import type { AnyCall } from "./any-call.ts";

/** Queues the work that a handler has ordered and answers 202 with the job. */
export async function answerWork(given: unknown, { service, caller, reply }: AnyCall): Promise<KeptAnswer> {
  // What the handler of long work gives is its order.
  const order = given as JobOrder;
  const asking = { job: service.newId(), author: caller?.name ?? "", at: service.clock.now() };
  const body = jobDocument(await askJob(service.jobs, order, asking));
  void reply.header("location", addressOf(OPERATIONS.readJob.address, { path: { job: body.job } }));
  return { status: 202, body };
}

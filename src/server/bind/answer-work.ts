import type { FastifyReply } from "fastify";
import { addressOf } from "../../contract/api/address-of.ts";
import { OPERATIONS } from "../../contract/api/operations.ts";
import { askJob, type JobOrder } from "../../ops/jobs/index.ts";
import { jobDocument } from "../../presentation/job-document.ts";
import type { AnyCall } from "./bind-operations.ts";

/** Queues the work that a handler has ordered and answers 202 with the job. */
export async function answerWork(given: unknown, { service, caller, reply }: AnyCall): Promise<FastifyReply> {
  // What the handler of long work gives is its order.
  const order = given as JobOrder;
  const asking = { job: service.newId(), author: caller?.name ?? "", at: service.clock.now() };
  const document = jobDocument(await askJob(service.jobs, order, asking));
  const location = addressOf(OPERATIONS.readJob.address, { path: { job: document.job } });
  return reply.code(202).header("location", location).send(document);
}

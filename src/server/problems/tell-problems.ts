import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { OperatorError } from "../../model/errors.ts";
import { speechFor } from "../speech-for.ts";
import { problemOf } from "./problem-of.ts";

/** Makes every error of the server a problem of RFC 9457, whatever went wrong; defects are told to the log. */
export function tellProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => tellProblem(error, request, reply));
  app.setNotFoundHandler((request, reply) =>
    tellProblem(
      new OperatorError(`There is nothing at ${request.method} ${request.url.split("?")[0] ?? ""}.`, {
        code: "address-unknown",
        facts: { address: request.url.split("?")[0] ?? "" },
        next: "See /api for what there is.",
      }),
      request,
      reply,
    ),
  );
}

function tellProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error, { speech: speechFor(request), request: request.id });
  if (problem.status >= 500) request.log.error({ err: error }, "a call has failed");
  return reply.code(problem.status).type("application/problem+json; charset=utf-8").send(problem);
}

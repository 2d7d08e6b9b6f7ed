import type { FastifyInstance } from "fastify";
import { OperatorError, TransientError } from "../../model/errors.ts";
import type { Service } from "../service.ts";

/** Answers those who watch machines: `/healthz` whether this process lives, `/readyz` whether it can work. */
export function tellHealth(app: FastifyInstance, { installation }: Service): void {
  app.get("/healthz", () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    try {
      await installation.store.query("select");
      return { status: "ok" };
    } catch (error) {
      if (!(error instanceof TransientError || error instanceof OperatorError)) throw error;
      return reply.code(503).send({ status: "unavailable", code: error.code });
    }
  });
}

import type { FastifyInstance } from "fastify";
import { forgetOld } from "../../ops/access/index.ts";
import type { Grounds } from "./grounds.ts";

const DAY_MS = 24 * 3_600_000;

/** Forgets what has had its time when the server starts, and once a day: old lines of the audit, sessions that ended. */
export function forgetDaily(app: FastifyInstance, { installation, clock }: Grounds): void {
  const { store, settings } = installation;
  let timer: NodeJS.Timeout | undefined;
  app.addHook("onReady", async () => {
    await forgetOld({ store, clock }, settings.audit_months);
    timer = setInterval(() => {
      forgetOld({ store, clock }, settings.audit_months).catch((error: unknown) =>
        app.log.error({ err: error }, "what is old cannot be forgotten"),
      );
    }, DAY_MS);
    timer.unref();
  });
  app.addHook("onClose", async () => clearInterval(timer));
}

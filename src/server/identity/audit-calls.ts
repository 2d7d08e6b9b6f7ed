import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Operation } from "../../contract/api/operation.ts";
import { OPERATIONS } from "../../contract/api/operations.ts";
import type { AuditEntry } from "../../ops/access/index.ts";
import type { Grounds } from "./grounds.ts";
import { AuditTrail } from "./audit-trail.ts";

declare module "fastify" {
  interface FastifyInstance {
    audit: AuditTrail;
  }
  interface FastifyRequest {
    /** What a call was about, said by its handler where the address has a number only. */
    about: string | null;
  }
}

/** Parameters that name a person, the first one given first. */
const PERSON_PARAMETERS = ["person", "student_code", "person_code", "staff_code", "username"];

/** Keeps who did what, who looked at whom, and what was refused to whom. */
export function auditCalls(app: FastifyInstance, { installation, clock }: Grounds): void {
  const trail = new AuditTrail(installation.store, (error) =>
    app.log.error({ err: error }, "the audit cannot be written"),
  );
  app.decorate("audit", trail);
  app.decorateRequest("about", null);
  app.addHook("onResponse", async (request, reply) => {
    const name = request.routeOptions.config.operation;
    if (name === undefined || !isAudited(OPERATIONS[name], request, reply)) return;
    trail.add({ ...outcomeOf(request, reply), at: clock.now(), operation: name });
    if (!isLook(OPERATIONS[name])) await trail.flush();
  });
  app.addHook("onClose", () => trail.flush());
}

function isAudited(operation: Operation, request: FastifyRequest, reply: FastifyReply): boolean {
  if (isRefused(reply)) return request.identity !== null || operation.admission === "anybody";
  return !isLook(operation) || personIn(request) !== undefined || operation.address.endsWith("/participants");
}

function isLook({ kind }: Operation): boolean {
  return kind === "read" || kind === "list" || kind === "follow";
}

function isRefused({ statusCode }: FastifyReply): boolean {
  return statusCode === 401 || statusCode === 403 || statusCode === 429;
}

function outcomeOf(
  request: FastifyRequest,
  reply: FastifyReply,
): Pick<AuditEntry, "who" | "address" | "subject" | "outcome"> {
  const failed = reply.statusCode >= 400 ? "failed" : "done";
  return {
    who: request.identity?.caller.name ?? null,
    address: request.ip,
    subject: subjectOf(request) ?? null,
    outcome: isRefused(reply) ? "refused" : failed,
  };
}

/** What the handler said; else the person that a call names, else what its address is about, else the name that it sends. */
function subjectOf(request: FastifyRequest): string | undefined {
  const [inAddress] = Object.values(fieldsOf(request.params));
  return request.about ?? personIn(request) ?? textOf(inAddress) ?? textOf(fieldsOf(request.body)["name"]);
}

function personIn(request: FastifyRequest): string | undefined {
  const given = { ...fieldsOf(request.body), ...fieldsOf(request.query), ...fieldsOf(request.params) };
  return PERSON_PARAMETERS.map((name) => textOf(given[name])).find((text) => text !== undefined);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

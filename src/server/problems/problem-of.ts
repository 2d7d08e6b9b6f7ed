import { STATUS_CODES } from "node:http";
import { z } from "zod";
import type { ProblemDocument } from "../../contract/api/documents/problem.ts";
import type { Speech } from "../../contract/words/speech.ts";
import { tellError } from "../../contract/words/tell-error.ts";
import { OperatorError, TransientError } from "../../model/errors.ts";
import { CallError } from "./call-error.ts";
import { STATUSES } from "./statuses.ts";

/** Where somebody is told of an error: in which language, and under which number the log has it. */
export interface Telling {
  readonly speech: Speech;
  readonly request: string;
}

/** What is told of an error that ended a call. Of a defect of ours nothing is told but that it is one. */
export function problemOf(error: unknown, telling: Telling): ProblemDocument {
  if (error instanceof CallError) return { ...describe(error, telling, 400), errors: [...error.wrong] };
  if (error instanceof OperatorError) return describe(error, telling, 422);
  if (error instanceof TransientError) return describe(error, telling, 503);
  const refused = refusalOf(error);
  return describe(refused ?? DEFECT, telling, refused?.status ?? 500);
}

/** Something with a code, a sentence and perhaps a next step. */
interface Coded {
  readonly code: string;
  readonly message: string;
  readonly next?: string | undefined;
  readonly facts?: Readonly<Record<string, string>>;
}

const DEFECT: Coded = {
  code: "bug",
  message: "Something is wrong with Passerelle itself.",
  next: "Tell support the number of this request: the log says more under it.",
};

function describe(
  { code, message, next, facts = {} }: Coded,
  { speech, request }: Telling,
  usual: number,
): ProblemDocument {
  const said = tellError(speech, { code, facts });
  return {
    type: `/api/problems#${code}`,
    title: said?.is ?? message,
    status: STATUSES[code] ?? usual,
    code,
    detail: message,
    next: said?.next ?? next ?? null,
    request,
  };
}

const refusal = z.object({ statusCode: z.int().min(400).max(499), message: z.string() });

/** What the HTTP library has refused before any of our code was asked: a body too large, JSON that is none. */
function refusalOf(error: unknown): (Coded & { readonly status: number }) | undefined {
  const { success, data } = refusal.safeParse(error);
  if (!success) return undefined;
  const code = CODES[data.statusCode] ?? "call-wrong";
  return { code, message: STATUS_CODES[data.statusCode] ?? data.message, status: data.statusCode };
}

const CODES: Readonly<Record<number, string>> = {
  404: "address-unknown",
  413: "upload-too-large",
  415: "form-expected",
  429: "too-many-calls",
};

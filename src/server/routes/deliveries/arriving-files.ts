import type { FastifyRequest } from "fastify";
import { OperatorError } from "../../../model/errors.ts";
import type { ArrivingFile } from "../../../ops/inbox/index.ts";

/** The files of a form, as they arrive. OperatorError `form-expected` where the call is no form. */
export async function* arrivingFiles(request: FastifyRequest): AsyncIterable<ArrivingFile> {
  if (!request.isMultipart())
    throw new OperatorError("Files come as a form.", {
      code: "form-expected",
      next: "Send multipart/form-data with parts named `file`.",
    });
  for await (const { filename, file } of request.files()) yield { name: filename, content: file };
}

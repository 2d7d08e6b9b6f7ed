import type { OperationName } from "../../contract/api/operations.ts";
import { versionOf } from "../../ops/overview/index.ts";
import type { SharedLooks } from "../shared-looks.ts";
import type { AnyCall } from "./any-call.ts";

/** Answers what stands until the next run: to whoever asks the same and may see as far, the same text again. */
export async function answerLasting(
  name: OperationName,
  call: AnyCall,
  { versions, answer }: { readonly versions: SharedLooks<string>; readonly answer: () => Promise<unknown> },
): Promise<unknown> {
  const { service, path, query, scope, speech, reply } = call;
  const key = JSON.stringify([name, path, query, scope, speech.locale]);
  const version = await versions.get("version", () => versionOf(service.installation.store));
  const text = await service.remembered.get(key, version, async () => JSON.stringify(await answer()));
  return reply.type("application/json; charset=utf-8").send(text);
}

import type { Document } from "../../../contract/documents/index.ts";
import type { Speech } from "../../../contract/words/speech.ts";
import { tellError } from "../../../contract/words/tell-error.ts";

/** What went wrong and what to do next, in the person's language; an error without words of ours says it in its own. */
export function failureLines({ error }: Document<"failure">, speech: Speech): readonly string[] {
  const { say, words } = speech;
  const { failure, common } = words.screens;
  const told = tellError(speech, error);
  if (error.code === "bug") return [say(failure.defect, { message: error.message }), say(failure.defectNext)];
  if (told !== undefined) return [say(failure.line, { message: told.is }), say(common.next, { next: told.next })];
  const next = error.next === null ? [] : [say(common.next, { next: error.next })];
  return [say(failure.line, { message: error.message }), ...next];
}

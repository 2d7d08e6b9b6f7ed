import type { Document } from "../../../contract/documents/index.ts";
import type { Speech } from "../../../contract/words/speech.ts";

/** What went wrong and what to do next, in the person's language; an error without words of ours says it in its own. */
export function failureLines({ error }: Document<"failure">, { say, words }: Speech): readonly string[] {
  const { failure, common } = words.screens;
  const known = words.errors[error.code];
  if (error.code === "bug") return [say(failure.defect, { message: error.message }), say(failure.defectNext)];
  if (known !== undefined)
    return [
      say(failure.line, { message: say(known.is, error.facts) }),
      say(common.next, { next: say(known.next, error.facts) }),
    ];
  const next = error.next === null ? [] : [say(common.next, { next: error.next })];
  return [say(failure.line, { message: error.message }), ...next];
}

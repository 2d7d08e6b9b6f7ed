import type { Document } from "../../../contract/documents/index.ts";
import type { Speech } from "../../../contract/words/speech.ts";

/** What went wrong, in the person's language, the detail that the error carries, and what to do next. */
export function failureLines({ error }: Document<"failure">, { say, words }: Speech): readonly string[] {
  const { failure, common } = words.screens;
  const known = words.errors[error.code];
  if (error.code === "bug") return [say(failure.defect, { message: error.message }), say(failure.defectNext)];
  if (known === undefined) {
    const next = error.next === null ? [] : [say(common.next, { next: error.next })];
    return [say(failure.line, { message: error.message }), ...next];
  }
  return [
    say(failure.line, { message: say(known.is) }),
    say(failure.detail, { detail: error.message }),
    say(common.next, { next: say(known.next) }),
  ];
}

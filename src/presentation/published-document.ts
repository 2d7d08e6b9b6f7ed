import type { Document } from "../contract/documents/index.ts";
import type { Publication } from "../ops/diagnostics/published/index.ts";

/** What is published for Moodle as it crosses the wire. */
export function publishedDocument({
  published,
  waiting,
  lookedAt,
  examples,
  leftOver,
  sentBefore,
  asked,
}: Publication): Document<"published"> {
  return {
    published,
    waiting: [...waiting],
    looked_at: lookedAt,
    examples: examples.map(({ courseKey, ...example }) => ({ course_key: courseKey, ...example })),
    left_over: leftOver,
    sent_before: sentBefore,
    asked:
      asked === null
        ? null
        : { begun_at: asked.begunAt, ended_at: asked.endedAt, exit_code: asked.exitCode, output: asked.output },
  };
}

import type { RowOf } from "../api/operation-types.ts";
import { useSpeech } from "../speech/speech-context.tsx";
import type { Column, Filter } from "./list/column.ts";
import { Tag } from "./tag.tsx";

const TONES = { error: "broken", warning: "warning", note: "plain" } as const;

/** What is shown of a problem of a delivery: where, what, what next. */
export function useProblemColumns(): readonly Column<RowOf<"listProblems">>[] {
  const { web, words, say } = useSpeech();
  return [
    {
      name: "file",
      label: say(web.runs.file),
      width: "11.5rem",
      show: ({ file }) => <span className="code">{file}</span>,
    },
    { name: "line", label: say(web.runs.line), width: "4.5rem", show: ({ line }) => line ?? "", isNumber: true },
    { name: "column", label: say(web.runs.column), width: "8rem", show: ({ column }) => column ?? "" },
    { name: "key", label: say(web.common.key), width: "9rem", show: ({ key }) => key ?? "", isExtra: true },
    {
      name: "severity",
      label: say(web.runs.severity),
      width: "9rem",
      show: ({ severity }) => <Tag tone={TONES[severity]}>{say(words.severities[severity])}</Tag>,
    },
    { name: "code", label: say(web.common.code), width: "11.5rem", show: ({ code }) => code, isExtra: true },
    {
      name: "sentence",
      label: say(web.runs.sentence),
      width: "minmax(15rem, 2fr)",
      show: ({ sentence }) => <span title={sentence}>{sentence}</span>,
    },
    {
      name: "next_step",
      label: say(web.runs.next),
      width: "minmax(11rem, 1.3fr)",
      show: ({ next_step }) => <span title={next_step}>{next_step}</span>,
    },
  ];
}

/** How bad a problem is. */
export function useSeverityFilter(): Filter {
  const { web, words, say } = useSpeech();
  return {
    name: "severity",
    label: say(web.runs.severity),
    choices: Object.entries(words.severities).map(([value, text]) => ({ value, label: say(text) })),
  };
}

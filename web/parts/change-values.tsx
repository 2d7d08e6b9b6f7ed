import type { ReactNode } from "react";
import { useSpeech } from "../speech/speech-context.tsx";

type State = Readonly<Record<string, unknown>> | null;

/** What a change sets, field by field, before and after; only what differs. */
export function ChangeValues({ before, after }: { readonly before: State; readonly after: State }): ReactNode {
  const { web, say } = useSpeech();
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (field) => field !== "owner" && text(before?.[field]) !== text(after?.[field]),
  );
  return fields.map((field, index) => (
    <span key={field}>
      {index > 0 && " · "}
      <span className="soft">{field.replaceAll("_", " ")}</span> {before !== null && <del>{text(before[field])}</del>}{" "}
      {after !== null && <ins>{text(after[field])}</ins>}
    </span>
  ));

  function text(value: unknown): string {
    if (value === null || value === undefined || value === "") return say(web.common.none);
    if (typeof value === "boolean") return say(value ? web.common.yes : web.common.no);
    return typeof value === "string" ? value : JSON.stringify(value);
  }
}

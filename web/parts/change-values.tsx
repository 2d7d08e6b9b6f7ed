import type { ReactNode } from "react";
import { useNames } from "../speech/use-names.ts";

type State = Readonly<Record<string, unknown>> | null;

/** What a change sets, field by field, before and after; only what differs. */
export function ChangeValues({ before, after }: { readonly before: State; readonly after: State }): ReactNode {
  const { field, value } = useNames();
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (name) => name !== "owner" && value(before?.[name]) !== value(after?.[name]),
  );
  return names.map((name, index) => (
    <span key={name}>
      {index > 0 && " · "}
      <span className="soft">{field(name)}</span> {before !== null && <del>{value(before[name])}</del>}{" "}
      {after !== null && <ins>{value(after[name])}</ins>}
    </span>
  ));
}

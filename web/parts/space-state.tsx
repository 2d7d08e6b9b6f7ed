import type { ReactNode } from "react";
import { useSpeech } from "../speech/speech-context.tsx";
import { Tag } from "./tag.tsx";

/** Whether a space is seen, hidden or archived. */
export function SpaceState({
  space: { visible, archived },
}: {
  readonly space: { readonly visible: boolean; readonly archived: boolean };
}): ReactNode {
  const { web, say } = useSpeech();
  if (archived) return <Tag tone="warning">{say(web.spaces.archived)}</Tag>;
  return visible ? <Tag tone="ok">{say(web.spaces.visible)}</Tag> : <Tag>{say(web.spaces.hidden)}</Tag>;
}

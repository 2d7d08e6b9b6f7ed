import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Notice } from "../../parts/notice.tsx";
import { useSession } from "../../session/session.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import type { Overview } from "./overview.ts";

/** Says that codes have perhaps changed, where something is held for that: a person has to decide before the next night. */
export function MovedLine({ overview: { held } }: { readonly overview: Overview }): ReactNode {
  const { web, say } = useSpeech();
  const { canEverywhere } = useSession();
  if ((held.by_reason["perhaps-moved"] ?? 0) === 0 || !canEverywhere("see-plans")) return null;
  return (
    <Notice tone="held">
      <p>
        {say(web.moved.waits)} <Link to="/holds?part=moved">{say(web.moved.waitsDo)}</Link>
      </p>
    </Notice>
  );
}

import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { useSession } from "../session/session.tsx";
import { useSpeech } from "../speech/speech-context.tsx";
import { FindBox } from "../parts/find/find-box.tsx";

/** Search from anywhere: `/` leads here, Enter on a person or a space opens it. */
export function QuickSearch(): ReactNode {
  const { web, say } = useSpeech();
  const { can } = useSession();
  const navigate = useNavigate();
  const box = useRef<HTMLInputElement>(null);
  useSlashKey(box);
  if (!can("see-people")) return <div className="shell-search" />;
  return (
    <div className="shell-search">
      <FindBox
        ref={box}
        label={say(web.shell.search)}
        hint={say(web.shell.searchKey)}
        finds={["people", "spaces"]}
        clearsAfter
        choose={({ kind, code }) => void navigate({ to: kind === "person" ? `/people/${code}` : `/spaces/${code}` })}
      />
    </div>
  );
}

/** `/` leads to the box, unless one is writing. */
function useSlashKey(box: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);

    function onKey(event: KeyboardEvent): void {
      const isWriting = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
      if (event.key !== "/" || isWriting || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      box.current?.focus();
    }
  }, [box]);
}

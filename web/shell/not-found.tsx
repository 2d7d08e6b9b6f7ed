import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Empty } from "../parts/empty.tsx";
import { useSpeech } from "../speech/speech-context.tsx";
import { Screen } from "./screen.tsx";

/** An address at which there is nothing. */
export function NotFound(): ReactNode {
  const { web, say } = useSpeech();
  return (
    <main className="shell-main" id="content">
      <Screen title={say(web.states.notFound)}>
        <Empty icon="search" title={say(web.states.notFoundMeans)}>
          <Link to="/">{say(web.states.home)}</Link>
        </Empty>
      </Screen>
    </main>
  );
}

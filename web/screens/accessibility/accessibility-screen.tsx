import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Screen } from "../../shell/screen.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";

const PARTS = ["state", "keyboard", "limits", "how", "contact"] as const;

/** The accessibility statement (RGAA), for everybody, signed in or not. */
export function AccessibilityScreen(): ReactNode {
  const { web, say } = useSpeech();
  const texts = web.accessibility;
  return (
    <main className="shell-main reading" id="content">
      <p>
        <Link to="/">{say(web.states.home)}</Link>
      </p>
      <Screen title={say(texts.title)} lead={say(texts.lead)}>
        <div className="stack">
          {PARTS.map((part) => (
            <section key={part}>
              <h2>{say(texts[part])}</h2>
              <p>{say(texts[`${part}Text`])}</p>
            </section>
          ))}
        </div>
      </Screen>
    </main>
  );
}

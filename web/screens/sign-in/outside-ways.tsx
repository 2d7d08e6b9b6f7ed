import type { ReactNode } from "react";
import type { AnswerOf } from "../../api/operation-types.ts";
import { useAddress } from "../../shell/use-address.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import "../../parts/button.css";

/** Sign-on pages of the university, where there are any. */
export function OutsideWays({ ways }: { readonly ways: AnswerOf<"readSignOn">["outside"] }): ReactNode {
  const { web, say } = useSpeech();
  const [{ to = "/" }] = useAddress();
  if (ways.length === 0) return null;
  return (
    <div className="stack">
      <p className="sign-in-or soft">{say(web.signIn.or)}</p>
      {ways.map(({ protocol, label, address }) => (
        <a key={protocol} className="button" data-kind="other" href={`${address}?to=${encodeURIComponent(to)}`}>
          {say(web.signIn.with, { name: label ?? protocol.toUpperCase() })}
        </a>
      ))}
    </div>
  );
}

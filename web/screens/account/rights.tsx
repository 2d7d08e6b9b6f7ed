import type { ReactNode } from "react";
import { useSession } from "../../session/session.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";

/** What one may do, by how far it reaches: most people have one reach for all of it. */
export function Rights(): ReactNode {
  const { web, words, say } = useSpeech();
  const { account } = useSession();
  const byReach = Map.groupBy(account.capabilities, ({ scope, components }) =>
    [say(words.scopes[scope]), ...components].join(" "),
  );
  return (
    <section className="card">
      <h2>{say(web.access.mayDo)}</h2>
      {[...byReach].map(([reach, rights]) => (
        <div key={reach}>
          <h3 className="rights-reach">
            {say(words.screens.common.pair, { name: say(web.access.scope), value: reach })}
          </h3>
          <ul className="rights">
            {rights.map(({ capability }) => (
              <li key={capability}>{say(words.capabilities[capability])}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

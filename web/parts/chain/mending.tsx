import type { ReactNode } from "react";
import type { WhyAnswer } from "../../../src/contract/documents/why-document.ts";
import { useNames } from "../../speech/use-names.ts";
import { useSpeech } from "../../speech/speech-context.tsx";

/** What to do about a link, who does it, and when it will show. */
export function Mending({
  link: { who, visible_after },
  next,
}: {
  readonly link: Pick<WhyAnswer["chain"][number], "who" | "visible_after">;
  readonly next: string | null;
}): ReactNode {
  const { web, say } = useSpeech();
  const { mender } = useNames();
  return (
    <div className="mending">
      {next !== null && <p className="mending-next">{next}</p>}
      <dl>
        {who !== null && (
          <div>
            <dt>{say(web.why.mends)}</dt>
            <dd>
              {who.name ?? mender(who.kind)}
              {who.name !== null && <span className="soft"> ({mender(who.kind)})</span>}
              {who.email !== null && (
                <>
                  {" "}
                  <a href={`mailto:${who.email}`}>{who.email}</a>
                </>
              )}
            </dd>
          </div>
        )}
        {visible_after !== null && (
          <div>
            <dt>{say(web.why.visible)}</dt>
            <dd>{visible_after}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}

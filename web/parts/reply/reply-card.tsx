import { type ReactNode, useState } from "react";
import { Button } from "../button.tsx";
import { type Asker, ASKERS } from "../../../src/contract/replies/askers.ts";
import { LOCALES, type Locale } from "../../../src/contract/words/locale.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import { Answered, type Awaited } from "../answered.tsx";
import "./reply.css";

/** A reply, whole in each language. */
type Reply = Readonly<Record<Locale, string>>;

interface ReplyProps {
  readonly from: Awaited<Reply | null>;
  readonly to: Asker;
  readonly choose: (asker: Asker) => void;
}

/** A reply that can be sent as it is, for whoever asked, in either language whatever that of the screen. */
export function ReplyCard({ from, to, choose }: ReplyProps): ReactNode {
  const { web, say, locale: own } = useSpeech();
  const [locale, setLocale] = useState<Locale>(own);
  const names = { fr: say(web.replies.french), en: say(web.replies.english) };
  return (
    <section className="card">
      <h2>{say(web.replies.title)}</h2>
      <div className="spread no-print">
        <label className="list-filter" data-on>
          <span>{say(web.replies.to)}</span>
          <select
            value={to}
            onChange={({ currentTarget: { value } }) => choose(ASKERS.find((asker) => asker === value) ?? to)}
          >
            {ASKERS.map((asker) => (
              <option key={asker} value={asker}>
                {say(web.askers[asker])}
              </option>
            ))}
          </select>
        </label>
        <div className="row" role="group" aria-label={say(web.replies.language)}>
          {LOCALES.map((each) => (
            <button
              key={each}
              type="button"
              className="plain-button choice"
              aria-pressed={each === locale}
              onClick={() => setLocale(each)}
            >
              {names[each]}
            </button>
          ))}
        </div>
      </div>
      <Answered from={from} lines={6}>
        {(reply) => (reply === null ? null : <ReplyText text={reply[locale]} locale={locale} />)}
      </Answered>
    </section>
  );
}

function ReplyText({ text, locale }: { readonly text: string; readonly locale: Locale }): ReactNode {
  const { web, say } = useSpeech();
  const [copied, setCopied] = useState("");
  return (
    <>
      <p className="reply" lang={locale}>
        {text}
      </p>
      <Button kind="other" isPrinted={false} onClick={() => void copy()}>
        {say(copied === text ? web.common.copied : web.common.copy)}
      </Button>
    </>
  );

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  }
}

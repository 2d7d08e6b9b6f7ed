import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { WhyAnswer } from "../../../src/contract/documents/why-document.ts";
import { LOCALES, type Locale } from "../../../src/contract/words/locale.ts";
import { languageOf } from "../../speech/language.ts";
import { speechOf } from "../../speech/speech.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import { replyText } from "./reply-text.ts";

/** An answer that can be sent as it is, in either language whatever that of the screen. */
export function Reply({ answer }: { readonly answer: WhyAnswer }): ReactNode {
  const { web, say, locale: own, timeZone } = useSpeech();
  const [locale, setLocale] = useState<Locale>(own);
  const language = useQuery({ queryKey: ["language", locale], queryFn: () => languageOf(locale), staleTime: Infinity });
  const [copied, setCopied] = useState("");
  if (language.data === undefined) return null;
  const text = replyText(answer, speechOf(language.data, timeZone));
  const names = { fr: say(web.why.replyFrench), en: say(web.why.replyEnglish) };
  return (
    <section className="card">
      <div className="spread">
        <h2>{say(web.why.reply)}</h2>
        <div className="row no-print" role="group" aria-label={say(web.why.reply)}>
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
      <p className="reply" lang={locale}>
        {text}
      </p>
      <Button variant="default" className="no-print" onClick={() => void copy()}>
        {say(copied === text ? web.common.copied : web.common.copy)}
      </Button>
    </section>
  );

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  }
}

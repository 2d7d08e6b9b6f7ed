import type { ReactNode } from "react";
import { useSpeech } from "../speech/speech-context.tsx";

/** The other language, in its own words. */
export function LanguageChoice(): ReactNode {
  const { locale, setLocale, web, say } = useSpeech();
  const other = locale === "fr" ? "en" : "fr";
  return (
    <button type="button" className="plain-button wide-only" lang={other} onClick={() => setLocale(other)}>
      {say(web.shell.otherLanguage)}
    </button>
  );
}

import { createContext, type ReactNode, startTransition, use, useContext, useEffect, useMemo, useState } from "react";
import { BugError } from "../../src/model/errors.ts";
import type { Locale } from "../../src/contract/words/locale.ts";
import { keepLocale, languageOf, startLocale } from "./language.ts";
import { type Speech, speechOf } from "./speech.ts";

interface Spoken extends Speech {
  readonly setLocale: (locale: Locale) => void;
}

const SpeechContext = createContext<Spoken | null>(null);

/** Gives everything below it a language; suspends while its texts are fetched. */
export function SpeechProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [locale, setLocale] = useState(startLocale);
  const known = languageOf(locale);
  const language = known instanceof Promise ? use(known) : known;
  const spoken = useMemo(() => ({ ...speechOf(language, undefined), setLocale: choose }), [language]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return <SpeechContext value={spoken}>{children}</SpeechContext>;

  function choose(next: Locale): void {
    keepLocale(next);
    startTransition(() => setLocale(next));
  }
}

/** Tells all times below it in a zone: the university's, wherever its people are. */
export function SpeechInZone({
  timeZone,
  children,
}: {
  readonly timeZone: string;
  readonly children: ReactNode;
}): ReactNode {
  const spoken = useSpeech();
  const inZone = useMemo(() => ({ ...spoken, ...speechOf(spoken, timeZone) }), [spoken, timeZone]);
  return <SpeechContext value={inZone}>{children}</SpeechContext>;
}

/** The language of the screen. BugError outside of a SpeechProvider. */
export function useSpeech(): Spoken {
  const spoken = useContext(SpeechContext);
  if (spoken === null) throw new BugError("a screen speaks outside of SpeechProvider");
  return spoken;
}

import { type ReactNode, useState } from "react";
import { Icon } from "../parts/icon.tsx";
import { useSpeech } from "../speech/speech-context.tsx";
import { keepTheme, keptTheme, showTheme } from "../style/theme.ts";

const NEXT = { auto: "light", light: "dark", dark: "auto" } as const;

/** Light, dark, or as the machine is; one button goes round. */
export function ThemeChoice(): ReactNode {
  const { web, say } = useSpeech();
  const [theme, setTheme] = useState(keptTheme);
  const label = say(web.shell.theme, { theme: say(web.themes[theme]) });
  return (
    <button type="button" className="plain-button" title={label} onClick={goOn}>
      <Icon name="sun" />
      <span className="hidden-text">{label}</span>
    </button>
  );

  function goOn(): void {
    const next = NEXT[theme];
    setTheme(next);
    showTheme(next);
    keepTheme(next);
  }
}

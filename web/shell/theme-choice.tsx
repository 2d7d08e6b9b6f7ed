import { useMantineColorScheme } from "@mantine/core";
import type { ReactNode } from "react";
import { Icon } from "../parts/icon.tsx";
import { useSpeech } from "../speech/speech-context.tsx";

const NEXT = { auto: "light", light: "dark", dark: "auto" } as const;

/** Light, dark, or as the machine is; one button goes round. */
export function ThemeChoice(): ReactNode {
  const { web, say } = useSpeech();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const label = say(web.shell.theme, { theme: say(web.themes[colorScheme]) });
  return (
    <button type="button" className="plain-button" title={label} onClick={() => setColorScheme(NEXT[colorScheme])}>
      <Icon name="sun" />
      <span className="hidden-text">{label}</span>
    </button>
  );
}

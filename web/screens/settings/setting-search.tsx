import type { ReactNode } from "react";
import { useSpeech } from "../../speech/speech-context.tsx";

/** A box for parts of the path of a setting. */
export function SettingSearch({
  text,
  change,
}: {
  readonly text: string;
  readonly change: (text: string) => void;
}): ReactNode {
  const { web, say } = useSpeech();
  const label = say(web.rehearsal.search);
  return (
    <input
      type="search"
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={({ currentTarget: { value } }) => change(value)}
    />
  );
}

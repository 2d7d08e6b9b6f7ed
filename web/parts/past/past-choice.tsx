import { type ReactNode, useState } from "react";
import { useAddress } from "../../shell/use-address.ts";
import { useSpeech } from "../../speech/speech-context.tsx";

/** While a year is typed it is one of long ago: nothing is asked for before this day. */
const FIRST = "2000-01-01";

/** Chooses the day as of which a screen tells; empty for today. */
export function PastChoice(): ReactNode {
  const { web, say } = useSpeech();
  const [{ at = "" }, change] = useAddress();
  const [typed, setTyped] = useState({ at, day: at });
  const day = typed.at === at ? typed.day : at;
  return (
    <label className="list-filter" data-on={at !== ""}>
      <span>{say(web.past.at)}</span>
      <input type="date" min={FIRST} value={day} onChange={({ currentTarget: { value } }) => ask(value)} />
    </label>
  );

  function ask(value: string): void {
    const isWhole = value === "" || value >= FIRST;
    setTyped({ at: isWhole ? value : at, day: value });
    if (isWhole) change({ at: value });
  }
}

import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useAddress } from "../../shell/use-address.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import { Notice } from "../notice.tsx";
import { usePast } from "./use-past.ts";

/** Says that what stands below is of the past, and leads back to today; nothing where it is of today. */
export function PastNotice({ run = null }: { readonly run?: number | null }): ReactNode {
  const { web, say, locale } = useSpeech();
  const { at } = usePast();
  const [{ at: _at, ...today }] = useAddress();
  if (at === undefined) return null;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(at));
  return (
    <div className="past-notice">
      <Notice tone="held">
        <p>
          <strong>{say(web.past.asItWas, { day })}</strong>{" "}
          {run !== null && <Link to={`/runs/${run}`}>{say(web.past.after, { run: String(run) })}</Link>}
        </p>
        <p className="no-print">
          <Link to="." search={today}>
            {say(web.past.back)}
          </Link>
        </p>
      </Notice>
    </div>
  );
}

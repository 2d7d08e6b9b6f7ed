import type { ReactNode } from "react";
import type { WhyAnswer } from "../../../src/contract/documents/why-document.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import { Icon, type IconName } from "../icon.tsx";
import { Tag } from "../tag.tsx";
import type { Tone } from "../tone.ts";
import { FactLine } from "./fact-line.tsx";
import { Mending } from "./mending.tsx";
import "./chain.css";

type Link = WhyAnswer["chain"][number];

const MARKS: Readonly<Record<Link["status"], { readonly icon: IconName; readonly tone: Tone }>> = {
  ok: { icon: "check", tone: "ok" },
  warning: { icon: "warning", tone: "warning" },
  broken: { icon: "broken", tone: "broken" },
  "not-reached": { icon: "not-reached", tone: "plain" },
};

/** The chain from registration to space, link by link: what each saw, where that stands, and who mends the broken one. */
export function Chain({ answer, next }: { readonly answer: WhyAnswer; readonly next: string }): ReactNode {
  const { web, say } = useSpeech();
  const first = answer.chain.find(({ status }) => status === "broken");
  return (
    <ol className="chain" aria-label={say(web.why.chain)}>
      {answer.chain.map((link) => (
        <ChainLink key={link.link} link={link} next={link === first ? next : null} />
      ))}
    </ol>
  );
}

function ChainLink({ link, next }: { readonly link: Link; readonly next: string | null }): ReactNode {
  const { words, say } = useSpeech();
  const { icon, tone } = MARKS[link.status];
  return (
    <li className="chain-link" data-status={link.status}>
      <span className="chain-mark">
        <Icon name={icon} size={15} />
      </span>
      <div className="chain-body">
        <p className="chain-head">
          <span>{say(words.chain.links[link.link])}</span>
          {link.status === "ok" ? (
            <span className="hidden-text">{say(words.chain.statuses.ok)}</span>
          ) : (
            <Tag tone={tone}>{say(words.chain.statuses[link.status])}</Tag>
          )}
        </p>
        {link.status !== "not-reached" &&
          link.facts.map((fact, index) => <FactLine key={`${fact.table}${String(index)}`} fact={fact} />)}
        {(next !== null || link.who !== null) && <Mending link={link} next={next} />}
      </div>
    </li>
  );
}

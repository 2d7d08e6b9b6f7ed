import type { Decision } from "../../model/decision.ts";
import type { Warning } from "../../model/reasons.ts";
import { courseKey } from "../../model/teaching.ts";
import { CHAIN } from "./chain.ts";
import type { ExplainedLink } from "./explained-link.ts";
import type { Finding, Grounds, Link, Subject } from "./links/link.ts";
import { remoteStudy } from "./remote-study.ts";

/** A decision with the chain that led to it. */
export interface Explanation {
  readonly decision: Decision;
  readonly chain: readonly ExplainedLink[];
}

/** Decides one registration: the same function for four hundred thousand in a night and for one question. */
export function decideRegistration(grounds: Grounds): Decision {
  return walk(grounds, ignore);
}

/** Decides one registration and keeps what each link saw. */
export function explainRegistration(subject: Subject): Explanation {
  const seen: ExplainedLink[] = [];
  const decision = walk(subject, (link, finding) => seen.push(explain(link, finding, subject)));
  const missing = CHAIN.slice(seen.length).map(({ number, name }): ExplainedLink => ({
    number,
    name,
    status: "not-reached",
    code: null,
    facts: [],
  }));
  return { decision, chain: [...seen, ...missing, placed(decision)] };
}

/** Link 10: the student is in the space; in a group, too, where one fits how they study. */
function placed({ outcome }: Decision): ExplainedLink {
  const link = { number: CHAIN.length + 1, name: "placed", facts: [] };
  switch (outcome) {
    case "enrolled":
      return { ...link, status: "ok", code: null };
    case "enrolled-without-group":
      return { ...link, status: "warning", code: "remote-group-mismatch" };
    case "not-enrolled":
      return { ...link, status: "not-reached", code: null };
    default:
      return outcome satisfies never;
  }
}

type Witness = (link: Link, finding: Finding | null) => void;

function ignore(): void {
  // The bulk run keeps no trace.
}

function walk(grounds: Grounds, witness: Witness): Decision {
  let warnings: readonly Warning[] = [];
  for (const link of CHAIN) {
    const finding = link.check(grounds);
    witness(link, finding);
    if (finding === null) continue;
    warnings = [...warnings, ...finding.warnings];
    if (finding.kind === "broken")
      return {
        outcome: "not-enrolled",
        reason: finding.reason,
        situation: finding.situation,
        warnings,
        course: null,
        groups: [],
      };
  }
  return enrolled(grounds, warnings);
}

/** Every link held: the student is in the space. */
function enrolled(grounds: Grounds, warnings: readonly Warning[]): Decision {
  const { situation, space, groups } = remoteStudy(grounds);
  const host = grounds.teaching.host;
  const course = host === null ? null : courseKey(host, space === "remote", grounds.policy);
  const inGroup = groups.length > 0;
  return {
    outcome: inGroup ? "enrolled" : "enrolled-without-group",
    reason: inGroup ? "enrolled" : "remote-group-mismatch",
    situation,
    warnings,
    course,
    groups,
  };
}

function explain(link: Link, finding: Finding | null, subject: Subject): ExplainedLink {
  const { number, name } = link;
  const facts = link.facts(subject);
  if (finding === null) return { number, name, status: "ok", code: null, facts };
  if (finding.kind === "broken") return { number, name, status: "broken", code: finding.reason, facts };
  return { number, name, status: "warning", code: finding.warnings[0] ?? null, facts };
}

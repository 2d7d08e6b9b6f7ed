import type { ElementCase, ElementFacts } from "../../model/facts.ts";
import type { Policy } from "../../model/policy.ts";
import type { Teaching } from "../../model/teaching.ts";

/** Reads an element's case by the policy. */
export function readTeaching(facts: ElementCase, policy: Policy): Teaching {
  const host = hostOf(facts);
  const groups = facts.groups.map((group) => ({ ...group, remote: isRemoteName(group.name, policy) }));
  const bare = !groups.some((group) => group.onSpace);
  return {
    code: facts.code,
    element: facts.element,
    carrier: facts.carrier,
    host,
    groups: new Map(groups.map((group) => [group.code, group] as const)),
    pseudoGroup: host !== null && bare && host.hours > 0 ? policy.pseudo_group_prefix + host.code : null,
  };
}

function hostOf(facts: ElementCase): ElementFacts | null {
  switch (facts.carrier.kind) {
    case "none":
      return facts.element;
    case "carried":
      return facts.carrier.final;
    case "cycle":
      return null;
    default:
      return facts.carrier satisfies never;
  }
}

function isRemoteName(name: string, policy: Policy): boolean {
  const folded = name.toLowerCase();
  return policy.remote_group_patterns.some((pattern) => folded.includes(pattern.toLowerCase()));
}

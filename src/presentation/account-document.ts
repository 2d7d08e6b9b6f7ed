import type { z } from "zod";
import type { accountDocument as contract } from "../contract/api/documents/access.ts";
import { CAPABILITY_NAMES } from "../model/access.ts";
import type { Policy } from "../model/policy.ts";
import { scopeOf } from "../model/caller.ts";
import type { Identity } from "../ops/access/index.ts";

/** Who somebody is, how far they may go with what, in declared order, and in which zone they are told times. */
export function accountDocument(
  { caller, displayName, session }: Identity,
  { time_zone }: Pick<Policy, "time_zone">,
): z.infer<typeof contract> {
  return {
    name: caller.name,
    display_name: displayName,
    kind: caller.kind,
    person: caller.person,
    assignments: caller.assignments.map(({ role, components }) => ({ role, components: [...components] })),
    capabilities: CAPABILITY_NAMES.flatMap((capability) => {
      const scope = scopeOf(caller, capability);
      if (scope === null) return [];
      return [{ capability, scope: scope.kind, components: scope.kind === "components" ? [...scope.codes] : [] }];
    }),
    time_zone,
    session: session === null ? null : { session: session.id, protocol: session.protocol, ends_at: session.endsAt },
  };
}

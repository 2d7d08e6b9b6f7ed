import { createHash } from "node:crypto";
import type { Policy } from "../../model/policy.ts";
import { byPath } from "./paths.ts";

/** SHA-256 of a policy, the same whatever the order of its keys: a plan made under another one is stale. */
export function policyDigest(policy: Policy): string {
  const values = [...byPath(policy)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(values)).digest("hex");
}

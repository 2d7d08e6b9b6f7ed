import { isDeepStrictEqual } from "node:util";
import type { Policy } from "../../model/policy.ts";
import { byPath } from "./paths.ts";

/** A setting of the policy that has another value. */
export interface ChangedSetting {
  /** Dotted, without `policy.`: `guard.user_share`. */
  readonly path: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** The settings in which two policies differ, in declared order. */
export function changedSettings(from: Policy, to: Policy): readonly ChangedSetting[] {
  const after = byPath(to);
  return [...byPath(from)]
    .map(([path, value]) => ({ path, from: value, to: after.get(path) }))
    .filter((setting) => !isDeepStrictEqual(setting.from, setting.to));
}

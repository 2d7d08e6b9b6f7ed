import { DEFAULT_POLICY, type Policy } from "../../src/model/policy.ts";
import { openSite, type Site } from "./site.ts";

/** No guard trips: random universities lose half of everything from one day to the next. */
export const UNGUARDED: Policy = {
  ...DEFAULT_POLICY,
  guard: {
    component_count: 1e9,
    component_share: 1,
    everything_count: 1e9,
    user_count: 1e9,
    user_share: 1,
    source_share: 0,
    refused_share: 1,
  },
};

/** And names that have little in common are like each other, so that many spaces are proposed to go on as others. */
export const ALL_ALIKE: Policy = { ...UNGUARDED, moved: { name_likeness: 0.3, student_share: 0.3 } };

type Closing = Parameters<typeof openSite>[0];

/** Does the work on a site of its own that is closed before the next one is opened. */
export async function onOwnSite(policy: Policy, work: (site: Site, t: Closing) => Promise<void>): Promise<void> {
  const closing: (() => unknown)[] = [];
  const t = { after: (close: () => unknown) => void closing.push(close) };
  try {
    await work(await openSite(t, policy), t);
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

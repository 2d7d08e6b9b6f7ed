import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { openSite, type Site } from "../../../../test/kits/site.ts";
import { aUniversity, edited, syncUniversity, type University } from "../../../../test/kits/university.ts";
import type { Change } from "../../../model/plan.ts";
import { readChanges } from "../../journal/index.ts";
import { changesNow } from "../../run.ts";
import type { Look } from "../port.ts";

const university = aUniversity({ students: 30 });

/** Ten students leave one element; in the other one all go from one group to another, so that nobody is left in it. */
const nextDay: University = edited(university, {
  pedagogic_registrations: {
    keep: (row) => row["element_code"] !== "AN-10A" || !row["student_code"]?.startsWith("2260002"),
  },
  groups: {
    keep: ({ group_code }) => group_code !== "TD-AN-10B",
    add: [{ group_code: "TP-AN-10B", name: "TP", collection_code: "COL-AN-10B" }],
  },
  group_memberships: {
    keep: ({ group_code }) => group_code !== "TD-AN-10B",
    add: (university.group_memberships ?? [])
      .filter(({ group_code }) => group_code === "TD-AN-10B")
      .map((row) => ({ ...row, group_code: "TP-AN-10B" })),
  },
});

describe("flow/targets/pairs/each-change", () => {
  it("tells thing by thing what a plan writes as sets, on the first day and on the next", async (t) => {
    const site = await openSite(t);
    const first = await bothWays(t, site, { university });
    const next = await bothWays(t, site, { university: nextDay, day: 1 });

    assert.deepEqual(first.told, first.planned);
    assert.deepEqual(next.told, next.planned);
    assert.deepEqual(countsOf(next.planned), {
      "create group": 1,
      "create membership": 30,
      "remove group": 1,
      "remove membership": 30,
      "suspend enrolment": 10,
    });
    const left = "select from journal.membership_pair union all select from journal.enrolment_pair";
    assert.equal((await site.store.query(left)).rowCount, 0);
  });
});

interface BothWays {
  readonly told: readonly Told[];
  readonly planned: readonly Told[];
}

/** A change as it is told before guards have looked at it. */
type Told = Omit<Change, "held"> & { readonly seq: undefined; readonly held: undefined };

/** What the plan of a delivery would be, change by change, and what it is; both in order of kind and key. */
async function bothWays(
  t: TestContext,
  site: Site,
  delivered: Parameters<typeof syncUniversity>[2],
): Promise<BothWays> {
  let told: readonly Change[] = [];
  const { flow } = site;
  const target = { ...flow.target, refresh: tellFirst };
  const execution = { ...site.execution, flow: { ...flow, target } };
  const { run } = await syncUniversity(t, { ...site, execution }, delivered);
  const planned = await site.store.transaction((tx) => Array.fromAsync(readChanges(tx, { run })));
  return { told: inOrder(told), planned: inOrder(planned) };

  // A plan begins by this.
  async function tellFirst(look: Look): Promise<void> {
    await flow.target.refresh(look);
    told = await site.store.transaction(async (tx) => (await Array.fromAsync(await changesNow(flow, tx))).flat());
  }
}

function inOrder(changes: readonly Change[]): readonly Told[] {
  return changes
    .map((change) => ({ ...change, seq: undefined, held: undefined }))
    .toSorted((a, b) => (sortOf(a) < sortOf(b) ? -1 : 1));
}

function sortOf({ kind, key }: Told): string {
  return JSON.stringify([kind, key]);
}

function countsOf(changes: readonly Told[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { action, kind } of changes) counts[`${action} ${kind}`] = (counts[`${action} ${kind}`] ?? 0) + 1;
  return counts;
}

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { KIND_NAMES } from "../../src/model/kinds.ts";
import { holdingsOf } from "../kits/perform.ts";
import { openSite, planLines } from "../kits/site.ts";
import { aUniversity, edited, syncUniversity } from "../kits/university.ts";
import type { World } from "../kits/worlds.ts";

const THIS_YEAR = aUniversity({ students: 20, elements: ["AN-10A", "AN-10B", "AN-10C"] });

/** The same university a year before: half of the students, and an element fewer. */
const LAST_YEAR = edited(aUniversity({ students: 10, elements: ["AN-10A", "AN-10B"] }), {
  administrative_registrations: { set: { year: "2025" } },
  pedagogic_registrations: { set: { year: "2025" } },
  group_memberships: { set: { year: "2025" } },
});

/** What was there and is no longer there as it was. */
function missingOf(before: World, after: World): readonly string[] {
  return KIND_NAMES.flatMap((kind) => {
    const left = new Set(after[kind].map((state) => JSON.stringify(state)));
    const lost = before[kind].filter((state) => !left.has(JSON.stringify(state)));
    return lost.map((state) => `${kind} ${JSON.stringify(state)}`);
  });
}

describe("test/faults/last-year", () => {
  it("takes nothing away and alters nothing when last year's whole delivery comes after this year's", async (t) => {
    const site = await openSite(t);
    await syncUniversity(t, site, { university: THIS_YEAR });
    const before = await holdingsOf(site.store, site.flow.target);

    const lines: string[] = [];
    for (const extractedAt of ["2025-10-01T20:00:00Z", "2025-10-01T20:00:00Z"]) {
      const { run } = await syncUniversity(t, site, { university: LAST_YEAR, year: "2025", extractedAt });
      lines.push(...(await planLines(site, run)));
    }

    assert.deepEqual(missingOf(before, await holdingsOf(site.store, site.flow.target)), []);
    assert.ok(lines.some((line) => line.endsWith("held:source-older")));

    const { applied } = await syncUniversity(t, site, { university: THIS_YEAR, day: 1 });
    assert.equal(applied?.failed, 0);
    assert.deepEqual(missingOf(before, await holdingsOf(site.store, site.flow.target)), []);
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openSite, planLines } from "../../../../test/kits/site.ts";
import { aUniversity, edited, extractedOn, syncUniversity } from "../../../../test/kits/university.ts";

const university = aUniversity();
/** A day later neither of the two teachers has a session any more. */
const untaught = edited(university, { planned_activities: { set: { session_count: "0" } } });

/** Another teacher of the space, as somebody made it by hand: when it starts and ends, and whether the person is there. */
const OTHERS = {
  "without end": { is: "stays", starts: null, ends: null, suspended: false },
  "whose end is to come": { is: "stays", starts: null, ends: extractedOn(2), suspended: false },
  "whose end has passed": { is: "is gone", starts: null, ends: extractedOn(1), suspended: false },
  "whose beginning is to come": { is: "is gone", starts: extractedOn(2), ends: null, suspended: false },
  "who is suspended": { is: "is gone", starts: null, ends: null, suspended: true },
} as const;

describe("flow/targets/pairs/enrolment-pairs", () => {
  for (const [sort, { is, starts, ends, suspended }] of Object.entries(OTHERS)) {
    it(`counts as one who ${is} a manual teacher ${sort}, at the time of the delivery`, async (t) => {
      const site = await openSite(t);
      await syncUniversity(t, site, { university });
      await site.store.query(
        `insert into campus."user" (username, person_code, kind, family_name, first_name, email, suspended, owner)
         values ('max', 'P9', 'staff', 'Roux', 'Max', null, $1, 'person:eva')`,
        [suspended],
      );
      await site.store.query(
        `insert into campus.enrolment (course_key, username, role, method, status, owner, starts_at, ends_at)
         values ('AN-10A', 'max', 'editingteacher', 'manual', 'active', 'person:eva', $1, $2)`,
        [starts, ends],
      );

      const { run } = await syncUniversity(t, site, { university: untaught, day: 1 });

      const lines = (await planLines(site, run)).filter((line) => line.includes("editingteacher"));
      assert.equal(lines.length, 2);
      const isHeld = lines.map((line) => line.endsWith("held:last-teacher"));
      assert.deepEqual(isHeld, is === "stays" ? [false, false] : [true, true]);
    });
  }
});

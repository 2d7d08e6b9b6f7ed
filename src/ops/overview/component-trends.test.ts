import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openSite } from "../../../test/kits/site.ts";
import { aUniversity, edited, syncUniversity } from "../../../test/kits/university.ts";
import { readComponentTrends } from "./component-trends.ts";

describe("ops/overview/component-trends", () => {
  it("counts the registrations of a component as they stood after each run, and none of another one", async (t) => {
    const site = await openSite(t);
    const university = aUniversity({ students: 4 });
    await syncUniversity(t, site, { university });
    const unpaid = edited(university, {
      administrative_registrations: { of: "22600001", set: { payment_state: "N" } },
    });
    await syncUniversity(t, site, { university: unpaid, day: 1 });
    const { rows } = await site.store.query<{ component: string; enrolled: number; missing: number }>(
      `select component_code as component, count(*) filter (where outcome <> 'not-enrolled') as enrolled,
              count(*) filter (where outcome = 'not-enrolled') as missing
         from decided.registration join facts.elements using (element_code) group by 1 order by 2 desc limit 1`,
    );
    const { component = "", enrolled = 0, missing = 0 } = rows[0] ?? {};

    const [first, second] = await readComponentTrends(site.store, [component]);

    assert.ok(missing > 0);
    assert.deepEqual(first, { run: 1, enrolled: enrolled + missing, notEnrolled: 0 });
    assert.deepEqual(second, { run: 2, enrolled, notEnrolled: missing });
    assert.deepEqual(await readComponentTrends(site.store, ["NOWHERE"]), []);
  });
});

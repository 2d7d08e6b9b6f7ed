import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openSite } from "../../../../test/kits/site.ts";
import { aUniversity, edited, syncUniversity } from "../../../../test/kits/university.ts";
import { BugError } from "../../../model/errors.ts";
import { checkLedger } from "./ledger.ts";

const BOOKS = ["decided.registration", "decided.activity", "decided.administrative"];

describe("flow/journal/decided/ledger", () => {
  it("tells how the registrations ended, by outcome and by reason", async (t) => {
    const site = await openSite(t);
    const university = edited(aUniversity({ students: 2 }), {
      administrative_registrations: { of: "22600002", set: { state: "A" } },
    });

    const { decisions } = await syncUniversity(t, site, { university });

    assert.deepEqual(decisions, {
      total: 4,
      byOutcome: { enrolled: 2, "enrolled-without-group": 0, "not-enrolled": 2 },
      byReason: { enrolled: 2, "registration-cancelled": 2 },
    });
  });

  it("fails a run in which a registration or an activity has no decision", async (t) => {
    const site = await openSite(t);
    await syncUniversity(t, site, { university: aUniversity() });

    for (const book of BOOKS) {
      const check = site.store.transaction(async (tx) => {
        await tx.query(`delete from ${book} where ctid = (select min(ctid) from ${book})`);
        await checkLedger(tx, "2026");
      });
      await assert.rejects(check, BugError, book);
    }
  });
});

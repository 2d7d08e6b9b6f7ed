import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aCarriedCase, aCase, anAdministrative, anElement, aSubject } from "../../../../test/kits/facts.ts";
import type { AdministrativeFacts } from "../../../model/facts.ts";
import { notAway } from "./not-away.ts";

type Away = AdministrativeFacts["exchangePeriod"];

function isRemoved(away: Away, period: string | null, exchange: "out" | "in" | null = "out"): boolean {
  const element = aCase({ element: anElement({ period }) });
  const administrative = [anAdministrative({ exchange, exchangePeriod: away })];
  return notAway.check(aSubject({ element, registration: { administrative } })) !== null;
}

const PERIODS = ["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "AN", null] as const;

function removedPeriods(away: Away, exchange?: "out" | "in" | null): readonly (string | null)[] {
  return PERIODS.filter((period) => isRemoved(away, period, exchange));
}

describe("flow/rules/links/not-away", () => {
  it("removes the odd periods from who is away in the first semester", () => {
    assert.deepEqual(removedPeriods("S1"), ["S1", "S3", "S5", "S7", "S9"]);
  });

  it("removes the even periods from who is away in the second semester", () => {
    assert.deepEqual(removedPeriods("S2"), ["S2", "S4", "S6", "S8", "S10"]);
  });

  it("removes everything from who is away all year, annual elements and those without period too", () => {
    assert.deepEqual(removedPeriods("AN"), PERIODS);
  });

  it("removes nothing for an incoming exchange, whatever its period", () => {
    for (const away of ["S1", "S2", "AN"] as const) assert.deepEqual(removedPeriods(away, "in"), []);
  });

  it("removes nothing where the period away or the direction is not known", () => {
    assert.deepEqual(removedPeriods(null), []);
    assert.deepEqual(removedPeriods("AN", null), []);
  });

  it("looks at the carrier's period for a carried element", () => {
    const administrative = [anAdministrative({ exchange: "out", exchangePeriod: "S2" })];
    const own = anElement({ period: "S2" });
    const carriedBy = anElement({ code: "AN-99Z", period: "S1" });

    const subject = aSubject({ element: aCarriedCase({ element: own, carriedBy }), registration: { administrative } });

    assert.equal(notAway.check(subject), null);
  });

  it("reads the exchange of the step that the registration names", () => {
    const administrative = [
      anAdministrative({ step: "1MAIN", exchange: "out", exchangePeriod: "AN" }),
      anAdministrative({ step: "2OTHER", primary: false }),
    ];
    const named = aSubject({ registration: { step: "2OTHER", version: "701", administrative } });
    const unnamed = aSubject({ registration: { step: "", version: "", administrative } });

    assert.equal(notAway.check(named), null);
    assert.notEqual(notAway.check(unnamed), null);
  });

  it("shows the exchange and the period that it looked at", () => {
    const administrative = [anAdministrative({ exchange: "out", exchangePeriod: "S2" })];

    const values = notAway.facts(aSubject({ registration: { administrative } })).map((fact) => fact.values);

    assert.deepEqual(values, [{ exchange: "out", exchange_period: "S2" }, { period: "S1" }]);
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anAdministrative, aSubject } from "../../../../test/kits/facts.ts";
import { administrativeValid } from "./administrative-valid.ts";

describe("flow/rules/links/administrative-valid", () => {
  it("warns that several valid ones differ, and says so once", () => {
    const administrative = [
      anAdministrative({ step: "A", primary: false, remote: true }),
      anAdministrative({ step: "B", primary: false }),
      anAdministrative({ step: "C", primary: false, exchange: "in", exchangePeriod: "AN" }),
    ];

    const finding = administrativeValid.check(aSubject({ registration: { administrative, step: "", version: "" } }));

    assert.deepEqual(finding, { kind: "doubt", warnings: ["registration-ambiguous"] });
  });

  it("shows each one with whether it is valid, a cancelled one beside its replacement", () => {
    const administrative = [anAdministrative({ state: "A", registeredAt: "2026-07-01" }), anAdministrative()];

    const facts = administrativeValid.facts(aSubject({ registration: { administrative } }));

    assert.deepEqual(
      facts.map(({ key, values }) => [key["state"], values["valid"]]),
      [
        ["A", false],
        ["E", true],
      ],
    );
  });

  it("shows that there is none for the year", () => {
    const [fact] = administrativeValid.facts(aSubject({ registration: { administrative: [] } }));

    assert.deepEqual(fact?.key, { student_code: "22600001", year: "2026" });
    assert.deepEqual(fact.values, { known: false });
  });
});

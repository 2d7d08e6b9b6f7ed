import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aCarriedCase, aCase, aGroup, anElement, aSubject } from "../../../../test/kits/facts.ts";
import type { ElementFacts, GroupFacts } from "../../../model/facts.ts";
import { carrierReached } from "./carrier-reached.ts";
import { decideRegistration } from "../decide-registration.ts";

const shared = aGroup({ code: "SHARED" });
const own = aGroup({ code: "OWN", collection: "COL2", onSpace: false, shared: false });
const loose = aGroup({ code: "LOOSE", collection: null, onSpace: false, shared: false });
const carriers = aGroup({ code: "CARRIERS", collection: "COL3", onElement: false, shared: false });
const ALL = [shared, own, loose, carriers];

function reasonIn(groups: readonly GroupFacts[]): string | null {
  const subject = aSubject({
    element: aCarriedCase({ groups: ALL }),
    registration: { groups: groups.map((group) => group.code) },
  });
  const finding = carrierReached.check(subject);
  return finding?.kind === "broken" ? finding.reason : null;
}

function reasonFor(carriedBy: ElementFacts | null): string | null {
  const finding = carrierReached.check(aSubject({ element: aCarriedCase({ carriedBy }) }));
  return finding?.kind === "broken" ? finding.reason : null;
}

describe("flow/rules/links/carrier-reached", () => {
  it("holds for a student in a group that both elements share", () => {
    assert.equal(reasonIn([shared]), null);
  });

  it("breaks for a student in no group, or only in a group of the carrier that is not the element's", () => {
    assert.equal(reasonIn([]), "carried-group-missing");
    assert.equal(reasonIn([carriers]), "carried-group-missing");
  });

  it("breaks for a student whose groups are in no collection", () => {
    assert.equal(reasonIn([loose]), "carried-group-without-collection");
  });

  it("breaks for a student whose collections do not hold the carrier", () => {
    assert.equal(reasonIn([own]), "carried-collection-not-shared");
    assert.equal(reasonIn([own, loose]), "carried-collection-not-shared");
  });

  it("holds as soon as one group of several is shared", () => {
    assert.equal(reasonIn([loose, own, shared]), null);
  });

  it("breaks for a carrier that is unknown, closed, suspended or technical", () => {
    const carrier = anElement({ code: "AN-99Z" });
    const unusable = [
      null,
      { ...carrier, open: false },
      { ...carrier, suspended: true },
      { ...carrier, technical: true },
    ];

    for (const carriedBy of unusable) assert.equal(reasonFor(carriedBy), "carrier-unusable");
    assert.equal(reasonFor(carrier), null);
  });

  it("looks at the carrier before the groups", () => {
    const element = aCarriedCase({ carriedBy: null, groups: [] });

    assert.equal(decideRegistration(aSubject({ element, registration: { groups: [] } })).reason, "carrier-unusable");
  });

  it("does not care whether the carried element is technical, closed or suspended itself", () => {
    const element = aCarriedCase({ element: anElement({ technical: true, open: false, suspended: true }) });

    assert.deepEqual(decideRegistration(aSubject({ element })).course, "AN-99Z");
  });

  it("puts into the carrier's space only the groups that are shared", () => {
    const element = aCarriedCase({ groups: ALL });

    const decision = decideRegistration(aSubject({ element, registration: { groups: ["OWN", "SHARED", "LOOSE"] } }));

    assert.deepEqual([decision.course, decision.groups], ["AN-99Z", ["SHARED"]]);
  });

  it("shows every step of a chain with its own carrier", () => {
    const element = aCase({
      carrier: { kind: "carried", path: ["AN-50M", "AN-99Z"], final: anElement({ code: "AN-99Z" }) },
    });

    const steps = carrierReached.facts(aSubject({ element })).filter((fact) => fact.table === "carriers");

    assert.deepEqual(
      steps.map((fact) => [fact.key["carried_code"], fact.values["carrier"]]),
      [
        ["AN-10A", "AN-50M"],
        ["AN-50M", "AN-99Z"],
      ],
    );
  });

  it("looks at nothing for an element that no other carries", () => {
    const subject = aSubject();

    assert.equal(carrierReached.check(subject), null);
    assert.deepEqual(carrierReached.facts(subject), []);
  });
});

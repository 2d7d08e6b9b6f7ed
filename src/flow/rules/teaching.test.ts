import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aCarriedCase, aCase, aGroup, anElement, aPolicy, aRemoteGroup } from "../../../test/kits/facts.ts";
import { DEFAULT_POLICY } from "../../model/policy.ts";
import { readTeaching } from "./teaching.ts";

const carrier = anElement({ code: "AN-99Z", hours: 30 });

describe("flow/rules/teaching", () => {
  it("has the space with the element itself, with its final carrier, or with nobody in a cycle", () => {
    const own = readTeaching(aCase(), DEFAULT_POLICY);
    const carried = readTeaching(aCarriedCase({ carriedBy: carrier }), DEFAULT_POLICY);
    const lost = readTeaching(aCase({ carrier: { kind: "cycle", path: ["AN-99Z", "AN-10A"] } }), DEFAULT_POLICY);

    assert.deepEqual([own.host?.code, carried.host, lost.host], ["AN-10A", carrier, null]);
  });

  it("has a pseudo-group where the one that has the space has hours and no group", () => {
    const own = readTeaching(aCase({ element: anElement({ hours: 1 }), groups: [] }), DEFAULT_POLICY);
    const carried = readTeaching(aCarriedCase({ carriedBy: carrier, groups: [] }), DEFAULT_POLICY);

    assert.deepEqual([own.pseudoGroup, carried.pseudoGroup], ["ELP_AN-10A", "ELP_AN-99Z"]);
  });

  it("has none without hours, with a group, or where nobody has the space", () => {
    const hours = anElement({ hours: 24 });
    const cases = [
      aCase({ groups: [] }),
      aCase({ element: hours }),
      aCase({ element: null, groups: [] }),
      aCase({ element: hours, groups: [], carrier: { kind: "cycle", path: [] } }),
    ];

    for (const one of cases) assert.equal(readTeaching(one, DEFAULT_POLICY).pseudoGroup, null);
  });

  it("does not count a group of the carried element alone against the carrier's pseudo-group", () => {
    const groups = [aGroup({ onSpace: false, shared: false })];

    assert.equal(readTeaching(aCarriedCase({ carriedBy: carrier, groups }), DEFAULT_POLICY).pseudoGroup, "ELP_AN-99Z");
  });

  it("tells remote groups by any of the policy's patterns", () => {
    const { groups } = readTeaching(
      aCase({ groups: [aRemoteGroup(), aGroup(), aGroup({ code: "TD9", name: "A distance" })] }),
      aPolicy({ remote_group_patterns: ["Distance", "cemu"] }),
    );

    assert.deepEqual(
      [...groups.values()].map((group) => [group.code, group.remote]),
      [
        ["TDC", true],
        ["TD1", false],
        ["TD9", true],
      ],
    );
  });
});

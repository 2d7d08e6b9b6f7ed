import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aCase, aGroup, anAdministrative, anElement, aRemoteGroup, aSubject } from "../../../test/kits/facts.ts";
import type { Decision } from "../../model/decision.ts";
import { decideRegistration } from "./decide-registration.ts";

/** The three facts of the table: a remote group, an element that can be followed at a distance, a remote registration. */
interface Facts {
  readonly G: 0 | 1;
  readonly E: 0 | 1;
  readonly I: 0 | 1;
}

type Expected = Partial<Decision>;

const mismatch = { outcome: "not-enrolled", reason: "remote-element-mismatch", course: null, groups: [] } as const;
const withoutGroup = { outcome: "enrolled-without-group", reason: "remote-group-mismatch", groups: [] } as const;
const inGroup = { outcome: "enrolled", reason: "enrolled", groups: ["TD"] } as const;

/** The table of the reference document, row by row, in its order. */
const TABLE: readonly (readonly [string, Facts, Expected])[] = [
  ["e", { G: 1, E: 0, I: 1 }, { ...mismatch, situation: "e", warnings: [] }],
  ["a", { G: 0, E: 0, I: 1 }, { ...mismatch, situation: "a", warnings: ["w9"] }],
  ["c", { G: 0, E: 1, I: 1 }, { ...withoutGroup, situation: "c", course: "AN-10A-FOAD", warnings: ["w9"] }],
  ["d", { G: 1, E: 0, I: 0 }, { ...withoutGroup, situation: "d", course: "AN-10A", warnings: [] }],
  ["f", { G: 1, E: 1, I: 0 }, { ...withoutGroup, situation: "f", course: "AN-10A", warnings: [] }],
  ["normal", { G: 0, E: 0, I: 0 }, { ...inGroup, situation: "normal", course: "AN-10A", warnings: [] }],
  ["b", { G: 0, E: 1, I: 0 }, { ...inGroup, situation: "b", course: "AN-10A", warnings: [] }],
  ["normal-remote", { G: 1, E: 1, I: 1 }, { ...inGroup, situation: "normal", course: "AN-10A-FOAD", warnings: [] }],
];

function decided({ G, E, I }: Facts): Decision {
  const group = G === 1 ? aRemoteGroup({ code: "TD" }) : aGroup({ code: "TD" });
  return decideRegistration(
    aSubject({
      element: aCase({ element: anElement({ remote: E === 1 }), groups: [group] }),
      registration: { groups: ["TD"], administrative: [anAdministrative({ remote: I === 1 })] },
    }),
  );
}

const remoteElement = anElement({ remote: true });
const learnsRemotely = { administrative: [anAdministrative({ remote: true })] };

describe("flow/rules/remote-study", () => {
  for (const [name, facts, expected] of TABLE) {
    it(`reads G=${facts.G} E=${facts.E} I=${facts.I} as situation ${name}`, () => {
      const { outcome, reason, situation, warnings, course, groups } = decided(facts);
      assert.deepEqual({ outcome, reason, situation, warnings, course, groups }, expected);
    });
  }

  it("puts a remote student of a pseudo-group into situation c, for a pseudo-group is never remote", () => {
    const element = aCase({ element: anElement({ remote: true, hours: 24 }), groups: [] });

    const decision = decideRegistration(aSubject({ element, registration: { groups: [], ...learnsRemotely } }));

    assert.deepEqual(
      [decision.situation, decision.outcome, decision.course, decision.warnings],
      ["c", "enrolled-without-group", "AN-10A-FOAD", ["w9"]],
    );
  });

  it("holds a pseudo-group for an on-site one even where its code fits the pattern of remote groups", () => {
    const element = aCase({ element: anElement({ code: "CEMU1", remote: true, hours: 24 }), groups: [] });

    const onSite = decideRegistration(aSubject({ element, registration: { groups: [] } }));

    assert.deepEqual([onSite.situation, onSite.groups], ["b", ["ELP_CEMU1"]]);
  });

  it("leaves a remote student of a pseudo-group out where the element is not remote: situation a", () => {
    const element = aCase({ element: anElement({ hours: 24 }), groups: [] });

    const decision = decideRegistration(aSubject({ element, registration: { groups: [], ...learnsRemotely } }));

    assert.deepEqual([decision.situation, decision.reason], ["a", "remote-element-mismatch"]);
  });

  it("knows a remote group by its name in any case", () => {
    for (const name of ["CEMU", "Groupe cemu 2", "TDCemuA"]) {
      const element = aCase({ element: remoteElement, groups: [aGroup({ name })] });
      assert.equal(decideRegistration(aSubject({ element, registration: learnsRemotely })).outcome, "enrolled", name);
    }
  });

  it("takes the patterns of remote groups from the policy", () => {
    const element = aCase({ element: remoteElement, groups: [aGroup({ name: "TD Distance" })] });
    const policy = { remote_group_patterns: ["foad", "DISTANCE"] };

    assert.equal(decideRegistration(aSubject({ element, registration: learnsRemotely, policy })).outcome, "enrolled");
  });

  it("takes the suffix of the remote space from the policy", () => {
    const element = aCase({ element: remoteElement, groups: [aRemoteGroup({ code: "TD1" })] });

    const { course } = decideRegistration(
      aSubject({ element, registration: learnsRemotely, policy: { remote_suffix: ".D" } }),
    );

    assert.equal(course, "AN-10A.D");
  });

  describe("a student in several groups", () => {
    const groups = [aGroup(), aGroup({ code: "TD2" }), aRemoteGroup()];
    const all = ["TD1", "TD2", "TDC"];

    it("is a member of each one that fits the space", () => {
      const element = aCase({ element: remoteElement, groups });

      const onSite = decideRegistration(aSubject({ element, registration: { groups: all } }));
      const remote = decideRegistration(aSubject({ element, registration: { groups: all, ...learnsRemotely } }));

      assert.deepEqual([onSite.course, onSite.groups, onSite.situation], ["AN-10A", ["TD1", "TD2"], "b"]);
      assert.deepEqual([remote.course, remote.groups, remote.situation], ["AN-10A-FOAD", ["TDC"], "normal"]);
    });

    it("is in situation e when one of them is remote and the element is not", () => {
      const decision = decideRegistration(
        aSubject({ element: aCase({ groups }), registration: { groups: all, ...learnsRemotely } }),
      );

      assert.deepEqual([decision.situation, decision.warnings], ["e", []]);
    });

    it("is in situation c when none fits the remote space", () => {
      const element = aCase({ element: remoteElement, groups });

      const decision = decideRegistration(
        aSubject({ element, registration: { groups: ["TD1", "TD2"], ...learnsRemotely } }),
      );

      assert.deepEqual([decision.situation, decision.groups], ["c", []]);
    });
  });

  it("reads the carrier's E and the shared groups for a carried element", () => {
    const carrier = anElement({ code: "AN-99Z", remote: true });
    const groups = [
      aRemoteGroup(),
      aRemoteGroup({ code: "OWN", collection: "COL2", shared: false, onSpace: false }),
      aGroup({ code: "SITE" }),
    ];
    const element = aCase({ carrier: { kind: "carried", path: ["AN-99Z"], final: carrier }, groups });

    const decision = decideRegistration(
      aSubject({ element, registration: { groups: ["TDC", "OWN", "SITE"], ...learnsRemotely } }),
    );

    assert.deepEqual([decision.course, decision.groups, decision.situation], ["AN-99Z-FOAD", ["TDC"], "normal"]);
  });
});

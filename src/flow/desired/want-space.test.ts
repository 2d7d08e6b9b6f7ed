import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aGroup, anElement, aPlace, aRemoteGroup, aTeaching } from "../../../test/kits/facts.ts";
import type { ElementFacts, GroupFacts } from "../../model/facts.ts";
import { DEFAULT_POLICY } from "../../model/policy.ts";
import { type WantedSpace, wantSpace } from "./want-space.ts";

interface Parts {
  readonly element?: Partial<ElementFacts>;
  readonly groups?: readonly GroupFacts[];
}

function wanted({ element: fields, groups = [aGroup()] }: Parts = {}): WantedSpace {
  const element = anElement(fields);
  return wantSpace({
    teaching: aTeaching({ element, groups }),
    element,
    places: [aPlace(), aPlace({ step: "2LANGL" })],
    policy: DEFAULT_POLICY,
  });
}

function groupsOf(space: WantedSpace): readonly (readonly [string, string, string])[] {
  return space.groups.map(({ course_key, group_key, name }) => [course_key, group_key, name]);
}

describe("flow/desired/want-space", () => {
  it("wants one space with its names, its places and its owner", () => {
    assert.deepEqual(wanted().courses, [
      {
        course_key: "AN-10A",
        full_name: "(AN-10A) Langue Traduction",
        short_name: "AN-10A-Langue Traduction",
        category_key: "step:1LANGL-701",
        places: ["step:1LANGL-701", "step:2LANGL-701"],
        element: "AN-10A",
        component: "LVE",
        step: "1LANGL-701",
        suspended: false,
        owner: "apogee",
      },
    ]);
  });

  it("wants the remote variant, too, where the element can be followed at a distance", () => {
    const names = wanted({ element: { remote: true } }).courses.map(({ course_key, full_name, short_name }) => [
      course_key,
      full_name,
      short_name,
    ]);

    assert.deepEqual(names, [
      ["AN-10A", "(AN-10A) Langue Traduction", "AN-10A-Langue Traduction"],
      ["AN-10A-FOAD", "(AN-10A-FOAD) Langue Traduction (à distance)", "AN-10A-FOAD-Langue Traduction"],
    ]);
  });

  it("puts the variant into the same places and suspends both together", () => {
    const { courses } = wanted({ element: { remote: true, suspended: true } });

    assert.deepEqual(courses[0]?.places, courses[1]?.places);
    assert.deepEqual(
      courses.map(({ suspended, element }) => [suspended, element]),
      [
        [true, "AN-10A"],
        [true, "AN-10A"],
      ],
    );
  });

  it("names a place once where two paths end in it", () => {
    const element = anElement();
    const space = wantSpace({
      teaching: aTeaching({ element }),
      element,
      places: [aPlace(), aPlace()],
      policy: DEFAULT_POLICY,
    });

    assert.deepEqual(space.courses[0]?.places, ["step:1LANGL-701"]);
  });

  it("makes remote groups in the remote space only and all others on site only", () => {
    const space = wanted({ element: { remote: true }, groups: [aGroup(), aRemoteGroup()] });

    assert.deepEqual(groupsOf(space), [
      ["AN-10A", "TD1", "Travaux dirigés 1"],
      ["AN-10A-FOAD", "TDC", "TD Cemu"],
    ]);
  });

  it("makes all groups in the one space of an element that is not remote", () => {
    const space = wanted({ groups: [aGroup(), aRemoteGroup()] });

    assert.deepEqual(groupsOf(space), [
      ["AN-10A", "TD1", "Travaux dirigés 1"],
      ["AN-10A", "TDC", "TD Cemu"],
    ]);
  });

  it("leaves out the groups of a carried element that are not of this space", () => {
    const space = wanted({ groups: [aGroup(), aGroup({ code: "TD2", onSpace: false })] });

    assert.deepEqual(
      space.groups.map(({ group_key }) => group_key),
      ["TD1"],
    );
  });

  it("makes the pseudo-group on site only, named by its code, in no grouping", () => {
    const space = wanted({ element: { remote: true, hours: 24 }, groups: [] });

    assert.deepEqual(space.groups, [
      { course_key: "AN-10A", group_key: "ELP_AN-10A", name: "ELP_AN-10A", grouping_keys: [], owner: "apogee" },
    ]);
    assert.deepEqual(space.groupings, []);
  });

  it("tells groups of one name apart by their codes", () => {
    const groups = [aGroup({ name: "TD" }), aGroup({ code: "TD2", name: "TD" }), aGroup({ code: "TD3", name: "TP" })];

    assert.deepEqual(
      wanted({ groups }).groups.map(({ name }) => name),
      ["TD (TD1)", "TD (TD2)", "TP"],
    );
  });

  it("tells groupings of one name apart by their codes", () => {
    const groups = [
      aGroup({ collection: "C1", collectionName: "TD" }),
      aGroup({ code: "TD2", collection: "C2", collectionName: "TD" }),
      aGroup({ code: "TD3", collection: "C3", collectionName: "TP" }),
    ];

    assert.deepEqual(
      wanted({ groups }).groupings.map(({ name }) => name),
      ["TD (C1)", "TD (C2)", "TP"],
    );
  });

  it("lets two groups of one name be that are in different variants", () => {
    const groups = [
      aGroup({ name: "TD" }),
      aRemoteGroup({ name: "TD cemu" }),
      aRemoteGroup({ code: "X", name: "cemu" }),
    ];

    assert.deepEqual(
      wanted({ element: { remote: true }, groups }).groups.map(({ name }) => name),
      ["TD", "TD cemu", "cemu"],
    );
  });

  it("makes one grouping a collection, in the spaces where one of its groups is", () => {
    const groups = [
      aGroup(),
      aGroup({ code: "TD2" }),
      aRemoteGroup({ collection: "COLC", collectionName: null }),
      aGroup({ code: "SOLO", collection: null, collectionName: null }),
    ];
    const space = wanted({ element: { remote: true }, groups });

    assert.deepEqual(space.groupings, [
      { course_key: "AN-10A", grouping_key: "COL1", name: "Travaux dirigés", owner: "apogee" },
      { course_key: "AN-10A-FOAD", grouping_key: "COLC", name: "COLC", owner: "apogee" },
    ]);
    assert.deepEqual(
      space.groups.map(({ group_key, grouping_keys }) => [group_key, grouping_keys]),
      [
        ["TD1", ["COL1"]],
        ["TD2", ["COL1"]],
        ["SOLO", []],
        ["TDC", ["COLC"]],
      ],
    );
  });
});

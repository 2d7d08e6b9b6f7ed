import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { LINK_NAMES } from "../../../src/contract/words/link-names.ts";
import { explainActivity } from "../../../src/flow/rules/index.ts";
import { CHAIN } from "../../../src/flow/rules/chain.ts";
import { explainSpace } from "../../../src/ops/diagnostics/why/space/explain-space.ts";
import { DEFAULT_POLICY } from "../../../src/model/policy.ts";

describe("test/e2e/cli/chain-words", () => {
  it("has words for every link of the chain, in its order, for every condition of a teacher's enrolment and of a space", () => {
    const conditions = explainActivity({
      activity: {
        activity: "A",
        staff: "S",
        origin: "registrar",
        sessions: 0,
        element: null,
        group: null,
        source: "s",
        account: null,
        cases: [],
      },
      teachings: [],
      policy: DEFAULT_POLICY,
    });

    const space = explainSpace(
      { code: "E", element: null, carrier: { kind: "none" }, host: null, groups: new Map(), pseudoGroup: null },
      "2026",
    );

    assert.deepEqual(
      [...CHAIN, { name: "placed" }, ...conditions, ...space].map(({ name }) => name),
      [...LINK_NAMES],
    );
  });
});

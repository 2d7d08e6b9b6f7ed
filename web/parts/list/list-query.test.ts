import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { LIST_SHAPES } from "../../../src/model/lists.ts";
import { listQueryOf, nextSort, sortWord } from "./list-query.ts";

describe("web/parts/list/list-query", () => {
  it("takes from an address what the list can be asked, and nothing else", () => {
    const address = {
      q: "élo",
      reason: "group-missing,enrolled",
      element_code: "LANGL1A",
      day: "2026-11-22",
      sort: "",
    };

    assert.deepEqual(listQueryOf(address, LIST_SHAPES.decisions, ""), {
      q: "élo",
      reason: ["group-missing", "enrolled"],
      element_code: "LANGL1A",
    });
  });

  it("tells two lists of one screen apart by their prefix", () => {
    assert.deepEqual(listQueryOf({ q: "a", "groups.q": "b" }, LIST_SHAPES["space-groups"], "groups."), { q: "b" });
  });

  it("has both edges of a stretch of time", () => {
    const address = { started_at_from: "2026-11-01T00:00:00Z" };

    assert.deepEqual(listQueryOf(address, LIST_SHAPES.runs, ""), address);
  });

  it("goes round the orders of a column", () => {
    assert.equal(nextSort("name", undefined), "name");
    assert.equal(nextSort("name", "name"), "-name");
    assert.equal(nextSort("name", "-name"), undefined);
    assert.equal(nextSort("name", "members"), "name");
    assert.equal(sortWord("name", "-name"), "descending");
    assert.equal(sortWord("name", "members"), "none");
  });
});

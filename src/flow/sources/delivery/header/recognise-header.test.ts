import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DELIVERY_TABLE_NAMES, deliveryTable } from "../../../../model/delivery.ts";
import { recogniseHeader, requiredColumns } from "./recognise-header.ts";

function tableOf(
  headings: readonly string[],
  name = "export.csv",
  mode: "full" | "delta" = "full",
): string | undefined {
  const recognition = recogniseHeader({ name, mode, headings });
  return recognition.kind === "known" ? recognition.table : undefined;
}

describe("flow/sources/delivery/header/recognise-header", () => {
  it("knows every table by all its columns, whatever the file is called", () => {
    for (const table of DELIVERY_TABLE_NAMES) {
      assert.equal(tableOf(Object.keys(deliveryTable(table).columns), "students.csv"), table);
    }
  });

  it("knows every table by its required columns alone", () => {
    for (const table of DELIVERY_TABLE_NAMES) assert.equal(tableOf(requiredColumns(table, "full")), table);
  });

  it("knows every delta by its key and action", () => {
    for (const table of DELIVERY_TABLE_NAMES) {
      assert.equal(tableOf([...deliveryTable(table).key, "action"], "export.csv", "delta"), table);
    }
  });

  it("cares for no order, no case, no blanks and no byte order mark", () => {
    const recognition = recogniseHeader({
      name: "x.csv",
      mode: "full",
      headings: ["\ufeffFirst_Name", " FAMILY_NAME ", "shoe_size", "student_code\u00a0"],
    });
    assert.ok(recognition.kind === "known");
    assert.equal(recognition.table, "students");
    assert.deepEqual(Object.fromEntries(recognition.header.places), { first_name: 0, family_name: 1, student_code: 3 });
  });

  it("lets the file's name decide between headers that fit equally", () => {
    const headings = ["student_code", "year", "element_code", "group_code"];
    assert.equal(tableOf(headings), undefined);
    assert.equal(tableOf(headings, "Group_Memberships.csv"), "group_memberships");
  });

  it("takes an incomplete header for what the file is called and tells what is missing", () => {
    const recognition = recogniseHeader({ name: "students.csv", mode: "full", headings: ["student_code", "ine"] });
    assert.ok(recognition.kind === "known");
    assert.deepEqual(recognition.missing, ["family_name", "first_name"]);
  });

  it("knows nothing of other headers but what they are nearest to", () => {
    assert.deepEqual(recogniseHeader({ name: "rooms.csv", mode: "full", headings: ["room", "student_code"] }), {
      kind: "unknown",
      nearest: "students",
      missing: ["family_name", "first_name"],
    });
    assert.deepEqual(recogniseHeader({ name: "rooms.csv", mode: "full", headings: ["room"] }), {
      kind: "unknown",
      nearest: undefined,
      missing: [],
    });
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { z } from "zod";
import { CAPABILITY_NAMES } from "../../model/access.ts";
import { listQuery } from "./list-query.ts";
import { methodOf, type Operation } from "./operation.ts";
import { OPERATIONS } from "./operations.ts";

const ALL: readonly (readonly [string, Operation])[] = Object.entries(OPERATIONS);

describe("contract/api/operations", () => {
  it("declares the parameters that stand in each address, and no others", () => {
    for (const [name, { address, path = {} }] of ALL) {
      const inBraces = Array.from(address.matchAll(/\{(\w+)\}/g), (match) => match[1]);
      assert.deepEqual(Object.keys(path), inBraces, name);
    }
  });

  it("has one operation for a method and an address", () => {
    const routes = ALL.map(
      ([, operation]) => `${methodOf(operation)} ${operation.address.replaceAll(/\{\w+\}/g, "{}")}`,
    );

    assert.deepEqual(
      routes.filter((route, at) => routes.indexOf(route) !== at),
      [],
    );
  });

  it("admits holders of capabilities that exist", () => {
    const known: readonly string[] = [...CAPABILITY_NAMES, "signed-in", "anybody"];

    assert.deepEqual(
      ALL.filter(([, { admission }]) => !known.includes(admission)).map(([name]) => name),
      [],
    );
  });

  it("sorts lists by columns of their rows", () => {
    for (const [name, operation] of ALL) {
      if (operation.kind !== "list") continue;
      const columns = Object.keys(operation.row.shape);
      assert.deepEqual(
        operation.shape.sorts.filter((column) => !columns.includes(column)),
        [],
        name,
      );
    }
  });

  it("takes filters once or several times, and refuses what no list knows", () => {
    const query = z.strictObject(listQuery(OPERATIONS.listDecisions.shape));

    assert.deepEqual(query.parse({ reason: "group-missing", limit: "20" }), { reason: ["group-missing"], limit: 20 });
    assert.deepEqual(query.parse({ reason: ["a", "b"] }), { reason: ["a", "b"], limit: 100 });
    assert.equal(query.safeParse({ colour: "red" }).success, false);
    assert.equal(query.safeParse({ limit: "501" }).success, false);
    assert.equal(query.safeParse({ sort: "birth_date" }).success, false);
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { doubledNames } from "./doubled-names.ts";

describe("flow/sources/delivery/manifest/doubled-names", () => {
  it("finds what one object names twice, at any depth and however it is written", () => {
    assert.deepEqual(doubledNames('{"year":"2026","files":{"a.csv":{},"b.csv":{},"a.csv":{"mode":"delta"}}}'), [
      "a.csv",
    ]);
    assert.deepEqual(doubledNames(String.raw`{"a":1,"\u0061":2,"b":3,"b":4,"b":5}`), ["a", "b"]);
  });

  it("does not take values, names of other objects or signs inside texts for it", () => {
    for (const json of [
      '{"a":"a","b":["a","a"]}',
      '{"a":{"mode":"full"},"b":{"mode":"full"}}',
      String.raw`{"a":"\"}{\"a\":","b":"}:{"}`,
      '[{"a":1},{"a":1}]',
    ])
      assert.deepEqual(doubledNames(json), [], json);
  });
});

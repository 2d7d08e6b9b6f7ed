import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { expectNext } from "./freshness.ts";

describe("ops/diagnostics/why/freshness", () => {
  it("expects the next delivery after the usual time, whatever one long weekend took", () => {
    const extractions = [
      "2026-11-24T21:00:00Z",
      "2026-11-23T21:00:00Z",
      "2026-11-19T21:00:00Z",
      "2026-11-18T21:00:00Z",
    ];

    assert.equal(expectNext(extractions), "2026-11-25T21:00:00.000Z");
  });

  it("calls two deliveries no rhythm", () => {
    assert.equal(expectNext(["2026-11-24T21:00:00Z", "2026-11-23T21:00:00Z"]), null);
    assert.equal(expectNext([]), null);
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { zoneOffset } from "./zone-offset.ts";

describe("flow/sources/delivery/cells/zone-offset", () => {
  const paris = zoneOffset("Europe/Paris");

  it("changes with the clocks", () => {
    assert.equal(paris("2026-03-29T01"), "+01:00");
    assert.equal(paris("2026-03-29T03"), "+02:00");
    assert.equal(paris("2026-10-25T01"), "+02:00");
    assert.equal(paris("2026-10-25T03"), "+01:00");
  });

  it("moves an hour that the clocks skip on, and reads one that comes twice as its first coming", () => {
    assert.equal(paris("2026-03-29T02"), "+01:00");
    assert.equal(paris("2026-10-25T02"), "+02:00");
  });

  it("knows zones at and before Greenwich, and half hours", () => {
    assert.equal(zoneOffset("UTC")("2026-07-01T12"), "+00:00");
    assert.equal(zoneOffset("America/Guadeloupe")("2026-07-01T12"), "-04:00");
    assert.equal(zoneOffset("Pacific/Marquesas")("2026-07-01T12"), "-09:30");
  });
});

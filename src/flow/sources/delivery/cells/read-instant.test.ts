import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { instantReader, keyInstantReader } from "./read-instant.ts";
import { zoneOffset } from "./zone-offset.ts";

const paris = zoneOffset("Europe/Paris");

describe("flow/sources/delivery/cells/read-instant", () => {
  const read = instantReader(paris);
  const readKey = keyInstantReader(paris);

  it("leaves an instant with its zone as it is", () => {
    for (const cell of ["2026-09-01T08:00:00+02:00", "2026-09-01 08:00Z", "2026-09-01T08:00:00.123456+0200"]) {
      assert.equal(read(cell), cell);
    }
  });

  it("gives a time without zone that of the place, in summer and in winter", () => {
    assert.equal(read("2026-09-01T08:00:00"), "2026-09-01T08:00:00+02:00");
    assert.equal(read("2026-12-01 08:00"), "2026-12-01 08:00+01:00");
  });

  it("takes a date for its midnight", () => {
    assert.equal(read("2026-09-01"), "2026-09-01T00:00:00+02:00");
    assert.equal(read("01/12/2026"), "2026-12-01T00:00:00+01:00");
  });

  it("reads French and basic spellings", () => {
    assert.equal(read("01/09/2026 08:15"), "2026-09-01 08:15+02:00");
    assert.equal(read("20261120T221400Z"), "2026-11-20T22:14:00Z");
    assert.equal(read("20261120 2214"), "2026-11-20T22:14+01:00");
  });

  it("reads no day and no time that does not exist", () => {
    for (const cell of ["2026-02-30T08:00:00Z", "2026-09-01T24:00:00Z", "2026-09-01T08:60", "2026-09-01T08", "now"]) {
      assert.equal(read(cell), undefined, cell);
    }
  });

  it("gives one spelling to an instant of a key", () => {
    for (const cell of [
      "2026-09-01T08:00:00+02:00",
      "2026-09-01 06:00Z",
      "20260901T060000Z",
      "01/09/2026 08:00",
      "2026-09-01T01:30:00-04:30",
    ]) {
      assert.equal(readKey(cell), "2026-09-01T06:00:00Z", cell);
    }
    assert.equal(readKey("2026-09-01T08:00:00.250999+02"), "2026-09-01T06:00:00.250Z");
    assert.equal(readKey("soon"), undefined);
  });
});

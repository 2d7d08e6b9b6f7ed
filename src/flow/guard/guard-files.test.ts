import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DELIVERY_TABLE_NAMES } from "../../model/delivery.ts";
import type { FileCount, GuardVerdict } from "../../model/guard.ts";
import { DEFAULT_POLICY } from "../../model/policy.ts";
import { guardFiles } from "./guard-files.ts";

/** A settled file without refused rows, or an unsettled one. */
function full(rows: number, fields: Partial<FileCount> = {}): FileCount {
  return {
    mode: "full",
    extractedAt: "2026-09-01T20:00:00Z",
    year: "2026",
    rows,
    refused: 0,
    settled: true,
    ...fields,
  };
}

function waiting(rows: number): FileCount {
  return full(rows, { settled: false });
}

function guarded(...counts: readonly FileCount[]): readonly GuardVerdict[] {
  return guardFiles([{ table: "pedagogic_registrations", counts }], DEFAULT_POLICY);
}

/** Rows found and rows before, where the file is said to have shrunk. */
function shrunk(...counts: readonly FileCount[]): readonly unknown[] | undefined {
  const verdict = guarded(...counts).find(({ guard, tripped }) => guard === "file-shrunk" && tripped);
  return verdict === undefined ? undefined : [verdict.found, verdict.of];
}

/** What trips of a file extracted on these days of September, the last of which waits. */
function extractedOn(...days: readonly number[]): readonly (readonly unknown[])[] {
  const counts = days.map((day, at) =>
    full(100, { extractedAt: `2026-09-0${day}T20:00:00Z`, settled: at < days.length - 1 }),
  );
  return tripped(...counts);
}

function tripped(...counts: readonly FileCount[]): readonly (readonly unknown[])[] {
  return guarded(...counts)
    .filter((verdict) => verdict.tripped)
    .map(({ guard, reason, found, of }) => [guard, reason, found, of]);
}

function isRefused(refused: number, rows: number): boolean {
  return guarded(full(rows, { refused, settled: false })).some(
    ({ guard, tripped }) => guard === "file-refused" && tripped,
  );
}

describe("flow/guard/guard-files", () => {
  it("trips below eighty percent of the rows before", () => {
    assert.deepEqual(shrunk(full(1000), waiting(799)), [799, 1000]);
    assert.equal(shrunk(full(1000), waiting(800)), undefined);
    assert.equal(shrunk(full(1000), waiting(2000)), undefined);
  });

  it("trips on a file with a header alone, however small the one before was", () => {
    assert.deepEqual(shrunk(full(1), waiting(0)), [0, 1]);
  });

  it("has nothing to compare a first file with", () => {
    assert.deepEqual(
      guarded(waiting(10)).map(({ guard }) => guard),
      ["file-refused"],
    );
  });

  it("trips again when the shrunk file is delivered again, as often as it is", () => {
    assert.deepEqual(shrunk(full(1000), waiting(500), waiting(500)), [500, 1000]);
    assert.deepEqual(shrunk(full(1000), waiting(500), waiting(500), waiting(450)), [450, 1000]);
  });

  it("passes as soon as the rows are back", () => {
    assert.equal(shrunk(full(1000), waiting(500), waiting(990)), undefined);
    assert.deepEqual(shrunk(full(1000), waiting(500), waiting(990), waiting(700)), [700, 990]);
  });

  it("compares with the smaller file once that is settled", () => {
    assert.equal(shrunk(full(1000), full(500), waiting(480)), undefined);
    assert.equal(shrunk(full(1000), full(500)), undefined);
  });

  it("trips above one percent of refused rows", () => {
    assert.equal(isRefused(11, 1000), true);
    assert.equal(isRefused(10, 1000), false);
    assert.equal(isRefused(1, 50), true);
    assert.equal(isRefused(0, 0), false);
  });

  it("lets refused rows pass once they are settled", () => {
    assert.deepEqual(
      guarded(full(100, { refused: 50 })).map(({ tripped }) => tripped),
      [false],
    );
  });

  it("trips on a file extracted before the last one; the same time is not before", () => {
    const [older] = extractedOn(3, 2);

    assert.deepEqual(older, ["file-older", "source-older", "2026-09-02T20:00:00Z", "2026-09-03T20:00:00Z"]);
    assert.deepEqual(extractedOn(3, 3), []);
    assert.deepEqual(extractedOn(3, 4), []);
  });

  it("compares instants, whatever their zone", () => {
    const first = full(100, { extractedAt: "2026-09-01T23:00:00+02:00" });

    assert.deepEqual(tripped(first, full(100, { extractedAt: "2026-09-01T21:30:00Z", settled: false })), []);
  });

  it("trips again when an old file is delivered again, and passes with a newer one", () => {
    const [third, second] = [3, 2].map((day) =>
      full(100, { extractedAt: `2026-09-0${day}T20:00:00Z`, settled: day === 3 }),
    );
    assert.ok(third !== undefined && second !== undefined);

    assert.equal(tripped(third, second, second)[0]?.[0], "file-older");
    assert.deepEqual(tripped(third, second, full(100, { extractedAt: "2026-09-04T20:00:00Z", settled: false })), []);
  });

  it("trips on a file for another year, either way, until that is settled", () => {
    const next = full(100, { year: "2027", settled: false });

    assert.deepEqual(tripped(full(100), next), [["file-other-year", "source-other-year", "2027", "2026"]]);
    assert.deepEqual(tripped(full(100), next, next), [["file-other-year", "source-other-year", "2027", "2026"]]);
    assert.deepEqual(tripped(full(100, { year: "2027" }), waiting(100))[0]?.slice(2), ["2026", "2027"]);
    assert.deepEqual(tripped(full(100), full(100, { year: "2027" }), next), []);
  });

  it("holds for the age of a file before it holds for its year and size", () => {
    const last = full(10, { extractedAt: "2025-09-01T20:00:00Z", year: "2025", settled: false });

    assert.deepEqual(
      tripped(full(100), last).map(([guard]) => guard),
      ["file-older", "file-other-year", "file-shrunk"],
    );
  });

  describe("deltas", () => {
    const whole = full(100, { extractedAt: "2026-09-05T20:00:00Z" });

    /** A delta of a day of September that waits. */
    function delta(day: number, fields: Partial<FileCount> = {}): FileCount {
      return full(3, { mode: "delta", extractedAt: `2026-09-0${day}T20:00:00Z`, settled: false, ...fields });
    }

    it("are compared in age and year, and have no size to be compared in", () => {
      assert.deepEqual(tripped(whole, delta(6)), []);
      assert.deepEqual(tripped(whole, delta(5)), []);
      assert.deepEqual(tripped(whole, delta(4)), [
        ["file-older", "source-older", "2026-09-04T20:00:00Z", "2026-09-05T20:00:00Z"],
      ]);
      assert.deepEqual(tripped(whole, delta(6, { year: "2027" })), [
        ["file-other-year", "source-other-year", "2027", "2026"],
      ]);
    });

    it("stay in force beside those that follow, until they are settled or a full file has come", () => {
      assert.deepEqual(tripped(whole, delta(4), delta(6))[0]?.[0], "file-older");
      assert.deepEqual(tripped(whole, delta(4, { settled: true }), delta(6)), []);
      assert.deepEqual(
        tripped(whole, delta(4), full(100, { extractedAt: "2026-09-06T20:00:00Z", settled: false })),
        [],
      );
    });

    it("do not make good an older file that they follow", () => {
      const older = full(100, { extractedAt: "2026-09-03T20:00:00Z", settled: false });

      assert.deepEqual(tripped(whole, older, delta(6))[0]?.[0], "file-older");
    });
  });

  it("tells every comparison when it passes", () => {
    assert.deepEqual(
      guarded(full(100), waiting(100)).map(({ guard, tripped }) => [guard, tripped]),
      [
        ["file-older", false],
        ["file-other-year", false],
        ["file-shrunk", false],
        ["file-refused", false],
      ],
    );
  });

  it("holds the removals that hang on the file, everywhere", () => {
    const verdict = guarded(full(1000), waiting(1)).find(({ tripped }) => tripped);

    assert.deepEqual(
      [verdict?.kinds, verdict?.component, verdict?.table, verdict?.reason],
      [["enrolment", "membership"], undefined, "pedagogic_registrations", "source-shrunk"],
    );
  });

  it("guards each source's file on its own", () => {
    const files = [
      { table: "accounts" as const, counts: [full(100), waiting(10)] },
      { table: "accounts" as const, counts: [full(10), waiting(10)] },
    ];

    const sizes = guardFiles(files, DEFAULT_POLICY).filter(({ guard }) => guard === "file-shrunk");

    assert.deepEqual(
      sizes.map(({ tripped }) => tripped),
      [true, false],
    );
  });

  it("knows for every table what hangs on it, and that nothing hangs on contacts", () => {
    const without = DELIVERY_TABLE_NAMES.filter(
      (table) => guardFiles([{ table, counts: [full(10)] }], DEFAULT_POLICY)[0]?.kinds.length === 0,
    );

    assert.deepEqual(without, ["contacts"]);
  });

  it("says nothing of a table that no source has ever delivered", () => {
    assert.deepEqual(guardFiles([{ table: "staff", counts: [] }], DEFAULT_POLICY), []);
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { factsOf, type Files, inShort, openFactStore, stageFiles, withManifest } from "../../../test/kits/delivery.ts";

function registrations(...exchanges: readonly string[]): Files {
  return withManifest({
    "administrative_registrations.csv": [
      "student_code,year,step_code,step_version,state,exchange_programme,exchange_direction,exchange_period",
      ...exchanges.map((exchange, index) => `${index + 1},2026,S,1,E,${exchange}`),
    ],
  });
}

const shown = ["exchange_programme", "exchange_direction", "exchange_period"] as const;

describe("flow/staging/fill-exchange", () => {
  it("takes from the nomenclature what is empty and leaves no choice", async (t) => {
    const store = await openFactStore(t);
    await stageFiles(t, store, registrations("1,out,", "5,,S1", "2,,", "5,,", "6,in,AN", ",,"));
    assert.deepEqual(
      (await factsOf(store, "administrative_registrations", ...shown)).map((line) => line.replace(/^.* E {2}/, "")),
      ["1 out S1", "5 in S1", "2 - S2", "5 - -", "6 in AN", "- - -"],
    );
  });

  it("keeps what the source says", async (t) => {
    const store = await openFactStore(t);
    await stageFiles(t, store, registrations("1,out,AN"));
    assert.match((await factsOf(store, "administrative_registrations", ...shown))[0] ?? "", / 1 out AN$/);
  });

  it("tells an unknown programme and lets it say nothing, for it must never remove anybody", async (t) => {
    const store = await openFactStore(t);
    const { problems } = await stageFiles(t, store, registrations("99,out,AN", "99,in,S1"));
    assert.deepEqual(
      (await factsOf(store, "administrative_registrations", ...shown)).map((line) => line.replace(/^.* E {2}/, "")),
      ["99 - -", "99 - -"],
    );
    const told = problems.filter(({ code }) => code === "exchange-programme-unknown");
    assert.deepEqual(inShort(told), [
      "exchange-programme-unknown administrative_registrations.csv 2 exchange_programme 1/2026/S/1/E/",
      "exchange-programme-unknown administrative_registrations.csv 3 exchange_programme 2/2026/S/1/E/",
    ]);
    assert.deepEqual(told[0]?.facts, { programme: "99" });
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openTestDesk } from "../../../test/kits/access.ts";
import { beginJourney, endJourney } from "./journeys.ts";

const JOURNEY = { protocol: "oidc", verifier: "v", nonce: "n", returnTo: "/runs" } as const;

describe("ops/access/journeys", () => {
  it("is good once, also when it comes back twice at the same time", async (t) => {
    const desk = await openTestDesk(t);
    await beginJourney(desk, "secret", JOURNEY);

    const ends = await Promise.all([endJourney(desk, "secret", "oidc"), endJourney(desk, "secret", "oidc")]);
    assert.deepEqual(
      ends.filter((end) => end !== undefined),
      [JOURNEY],
    );
  });

  it("ends for the service it went to only, and within ten minutes", async (t) => {
    const desk = await openTestDesk(t);
    await beginJourney(desk, "secret", JOURNEY);

    assert.equal(await endJourney(desk, "secret", "cas"), undefined);
    assert.equal(await endJourney(desk, "another", "oidc"), undefined);
    desk.wait(10);
    assert.equal(await endJourney(desk, "secret", "oidc"), undefined);
  });

  it("forgets journeys that nobody came back from", async (t) => {
    const desk = await openTestDesk(t);
    await beginJourney(desk, "old", JOURNEY);
    desk.wait(11);
    await beginJourney(desk, "new", JOURNEY);

    const { rowCount } = await desk.store.query("select from access.journey");
    assert.equal(rowCount, 1);
  });
});

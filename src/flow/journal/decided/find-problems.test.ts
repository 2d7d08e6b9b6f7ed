import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { inShort, problemsOf } from "../../../../test/kits/delivery.ts";
import { openSite } from "../../../../test/kits/site.ts";
import { aUniversity, edited, syncUniversity, type University } from "../../../../test/kits/university.ts";

const FINDINGS = ["group-in-two-spaces", "carrier-cycle", "course-key-collision"];

/** What the decided offer of a university shows. */
async function findingsOf(t: TestContext, university: University): Promise<readonly string[]> {
  const site = await openSite(t);
  const { run } = await syncUniversity(t, site, { university });
  const problems = await problemsOf(site.store, run);
  return inShort(problems.filter(({ code }) => FINDINGS.includes(code)));
}

const SHARED = edited(aUniversity(), {
  collection_elements: { add: [{ collection_code: "COL-AN-10A", element_code: "AN-10B" }] },
});

describe("flow/journal/decided/find-problems", () => {
  it("finds a group in the spaces of two elements that no carrier joins", async (t) => {
    assert.deepEqual(await findingsOf(t, SHARED), ["group-in-two-spaces groups.csv 2 group_code TD-AN-10A"]);
  });

  it("finds none where one of the elements carries the other", async (t) => {
    const carried = { ...SHARED, carriers: [{ year: "2026", carrier_code: "AN-10A", carried_code: "AN-10B" }] };

    assert.deepEqual(await findingsOf(t, carried), []);
  });

  it("finds none in the variants of one element", async (t) => {
    const remote = edited(aUniversity(), {
      elements: { set: { remote: "1" } },
      groups: { add: [{ group_code: "TDC", name: "TD cemu", collection_code: "COL-AN-10A" }] },
    });

    assert.deepEqual(await findingsOf(t, remote), []);
  });

  it("finds every carrier of a cycle, and what leads into it", async (t) => {
    const links = [
      ["AN-10A", "AN-10B"],
      ["AN-10B", "AN-10A"],
      ["AN-10C", "AN-10A"],
    ].map(([carried_code = "", carrier_code = ""]) => ({ year: "2026", carried_code, carrier_code }));

    assert.deepEqual(
      await findingsOf(t, { ...aUniversity({ elements: ["AN-10A", "AN-10B", "AN-10C"] }), carriers: links }),
      [
        "carrier-cycle carriers.csv 2 carried_code AN-10A",
        "carrier-cycle carriers.csv 3 carried_code AN-10B",
        "carrier-cycle carriers.csv 4 carried_code AN-10C",
      ],
    );
  });

  it("finds a real element that bears the key of another's variant", async (t) => {
    const collided = edited(aUniversity({ elements: ["AN-10A", "AN-10A-FOAD"] }), {
      elements: { of: "AN-10A", set: { remote: "1" } },
    });

    assert.deepEqual(await findingsOf(t, collided), ["course-key-collision elements.csv 3 element_code AN-10A-FOAD"]);
  });
});

import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { openSite, type Site } from "../../../../test/kits/site.ts";
import { aUniversity, edited, syncUniversity } from "../../../../test/kits/university.ts";
import { DEFAULT_SETTINGS } from "../../../infra/config/index.ts";
import { actByHand } from "../../runs/index.ts";
import { type Complaint, diagnose, type Diagnosed } from "./diagnose.ts";

const NOW = "2026-11-21T08:00:00Z";

const UNIVERSITY = edited(aUniversity({ students: 3 }), {
  group_memberships: { keep: (row) => row["student_code"] !== "22600001" },
  accounts: { of: "e22600002", set: { active: "0" } },
});

async function openSynced(t: TestContext): Promise<Site> {
  const site = await openSite(t);
  await syncUniversity(t, site, { university: UNIVERSITY });
  return site;
}

function ask({ store, flow }: Site, asked: Partial<Complaint> & Pick<Complaint, "symptom">): Promise<Diagnosed> {
  const { target, policy } = flow;
  const complaint = {
    person: null,
    course: null,
    help: { platform_address: null, dark_periods: DEFAULT_SETTINGS.dark_periods },
    now: NOW,
    ...asked,
  };
  return diagnose({ store, target, policy }, complaint);
}

describe("ops/diagnostics/symptoms/diagnose", () => {
  it("looks at what is there, for a person, a space and both", async (t) => {
    const site = await openSynced(t);

    const group = await ask(site, { symptom: "wrong-group", person: "22600001", course: "AN-10A" });
    const account = await ask(site, { symptom: "cannot-log-in", person: "22600002" });
    const hidden = await ask(site, { symptom: "students-see-nothing", course: "AN-10A" });
    const many = await ask(site, { symptom: "students-not-enrolled", course: "AN-10A" });

    assert.deepEqual(
      [group, account, hidden, many].map(({ answer }) => answer),
      ["group-not-reached", "account-inactive", "space-hidden", "group-not-reached"],
    );
  });

  it("sees an end date that people gave a space", async (t) => {
    const site = await openSynced(t);
    const dates = { does: "set-dates", course: "AN-10A", from: null, until: "2026-10-01T00:00:00Z" } as const;
    await actByHand(site.execution, dates, null);

    const ended = await ask(site, { symptom: "not-on-dashboard", person: "22600003", course: "AN-10A" });

    assert.equal(ended.answer, "course-ended");
  });

  it("lists who is enrolled with method, run and the line of the source", async (t) => {
    const site = await openSynced(t);
    const enrol = { does: "enrol", course: "AN-10A", username: "e22600001", role: "student", until: NOW } as const;
    await actByHand(site.execution, enrol, null);

    const { participants } = await ask(site, { symptom: "who-is-enrolled", course: "AN-10A" });

    assert.deepEqual(
      participants?.map(({ username, method, run, source }) => [username, method, run, source]),
      [
        ["pP1", "database", 1, "planned_activities.csv:2"],
        ["pP2", "database", 1, "planned_activities.csv:3"],
        ["e22600003", "database", 1, "pedagogic_registrations.csv:6"],
        ["e22600001", "manual", 2, null],
      ],
    );
  });

  it("says what it needs to know", async (t) => {
    const site = await openSite(t);

    await assert.rejects(ask(site, { symptom: "name-wrong" }), { code: "symptom-needs-person" });
    await assert.rejects(ask(site, { symptom: "course-moved" }), { code: "symptom-needs-course" });
  });
});

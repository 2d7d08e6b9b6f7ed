import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openServerSite, withTestServer } from "../../test/kits/server.ts";
import { aUniversity, syncUniversity } from "../../test/kits/university.ts";
import { type Act, actByHand } from "../ops/runs/index.ts";

const LATER = new Date("2026-12-03T08:00:00Z");
const ACTS: readonly Act[] = [
  { does: "show", course: "AN-10A" },
  { does: "unenrol", course: "AN-10A", username: "e22600002", role: "student", method: "database" },
];

describe("server/past", { timeout: 300_000 }, () => {
  it("answers of a space, its lists, a person and the state as they were on a day, and as they are now", async (t) => {
    const site = await openServerSite(t);
    await syncUniversity(t, site, { university: aUniversity({ students: 3 }) });
    const execution = { ...site.execution, flow: { ...site.flow, clock: { ...site.flow.clock, now: () => LATER } } };
    for (const act of ACTS) await actByHand(execution, act, "essai");

    await withTestServer({ site, works: false }, async (server) => {
      const [then, now] = await Promise.all(["?at=2026-12-02", "?"].map((asked) => seen(server, asked)));

      assert.deepEqual(then, { run: 1, visible: false, students: 3, listed: 3, groups: 3, spaces: 1, state: 3 });
      assert.deepEqual(now, { run: null, visible: true, students: 2, listed: 2, groups: 2, spaces: 0, state: 2 });
      const before = await server.call({ url: "/api/v1/spaces/AN-10A?at=2026-01-01" });
      assert.equal(before.json().code, "no-run-yet");
    });
  });
});

type Server = Parameters<Parameters<typeof withTestServer>[1]>[0];

/** What the operations that know a past say of one space and one of its students. */
async function seen(server: Server, asked: string): Promise<object> {
  const space = await answer(`/spaces/AN-10A${asked}`);
  const participants = await answer(`/spaces/AN-10A/participants${asked}&role=student`);
  const groups = await answer(`/spaces/AN-10A/groups${asked}`);
  const person = await answer(`/people/22600002${asked}`);
  const state = await answer(`/state/enrolment${asked}&course_key=AN-10A&role=student`);
  assert.equal(person.as_of_run, space.as_of_run);
  return {
    run: space.as_of_run,
    visible: space.visible,
    students: sum(
      space.participants.filter(({ role }: Row) => role === "student"),
      "count",
    ),
    listed: participants.rows.length,
    groups: sum(groups.rows, "members"),
    spaces: person.enrolments.filter(({ course_key }: Row) => course_key === "AN-10A").length,
    state: state.rows.length,
  };

  async function answer(address: string) {
    return (await server.call({ url: `/api/v1${address}` })).json();
  }
}

type Row = Readonly<Record<string, unknown>>;

function sum(rows: readonly Row[], column: string): number {
  return rows.reduce((total, row) => total + Number(row[column]), 0);
}

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { z } from "zod";
import { PATIENCE_MS } from "../../kits/patience.ts";
import { DOCUMENTS, LISTS } from "../../../src/contract/documents/index.ts";
import { passerelle } from "./passerelle.ts";

// One after the other: each goes on from what the one before it left.
describe("test/e2e/cli/acts", { timeout: PATIENCE_MS }, () => {
  const program = passerelle();
  const university = join(program.folder, "university");
  let course = "";
  let cohort = "";
  let person = "";

  /** The rows that a list prints as JSON. */
  async function rowsOf<Schema extends z.ZodType>(
    schema: Schema,
    ...words: readonly string[]
  ): Promise<readonly z.infer<Schema>[]> {
    return z.array(schema).parse(JSON.parse((await program.call(...words, "--json")).stdout));
  }

  before(async () => {
    await program.call("generate", university, "--students", "60", "--anomalies", "none");
    await program.call("sync", university, "--yes");
    const [enrolment] = await rowsOf(
      z.looseObject({ course_key: z.string(), username: z.string() }),
      "state",
      "enrolments",
    );
    const [bindable] = await rowsOf(z.looseObject({ cohort_key: z.string() }), "state", "cohorts");
    course = enrolment?.course_key ?? "";
    person = enrolment?.username ?? "";
    cohort = bindable?.cohort_key ?? "";
  });

  it("says in a sentence that nobody has changed anything, and nothing more to programs", async () => {
    assert.match((await program.call("drift")).stdout, /Personne n.a rien changé/);
    assert.deepEqual(await rowsOf(LISTS.drift, "drift"), []);
    assert.equal((await program.call("drift", "--format", "csv")).stdout, "kind,key,field,ours,found,next,read_at\n");
  });

  it("renames a space by hand, tells it as drift, and sets it right", async () => {
    const renamed = await program.call("campus", "rename", course, "Mon cours", "--json");
    assert.equal(renamed.code, 0, renamed.stderr);
    assert.equal(DOCUMENTS.run.parse(JSON.parse(renamed.stdout)).counts?.course.updated, 1);

    const [found] = await rowsOf(LISTS.drift, "drift");
    assert.partialDeepStrictEqual(found, { kind: "course", key: course, field: "full_name", found: "Mon cours" });
    assert.match((await program.call("drift")).stdout, /sera remis/);

    await program.call("sync", university, "--yes");
    assert.deepEqual(await rowsOf(LISTS.drift, "drift"), []);
  });

  it("enrols by hand until a day, or for ever with a reason that the watch list tells", async () => {
    assert.equal((await program.call("campus", "enrol", course, person, "--role", "guest")).code, 2);
    const forEver = ["campus", "enrol", course, person, "--role", "guest", "--because", "jury"];
    assert.equal((await program.call(...forEver)).code, 0);
    const watched = await rowsOf(LISTS.watch, "watch");
    assert.deepEqual(
      watched
        .filter(({ kind }) => kind === "enrolment-without-end")
        .map(({ username, because }) => [username, because]),
      [[person, "jury"]],
    );

    await program.call("campus", "enrol", course, person, "--role", "guest", "--until", "2027-01-31");
    const enrolments = await rowsOf(
      z.looseObject({ method: z.string(), ends_at: z.string().nullable() }),
      "state",
      "enrolments",
    );
    assert.equal(enrolments.find(({ method }) => method === "manual")?.ends_at, "2027-01-31T23:00:00Z");
    assert.equal((await program.call("campus", "unenrol", course, person, "--role", "guest")).code, 0);
  });

  it("puts a person into a group by hand, where runs leave them, and takes them out again", async () => {
    const shape = z.looseObject({ course_key: z.string(), group_key: z.string() });
    const member = z.looseObject({ group_key: z.string(), username: z.string(), owner: z.string() });
    const groups = (await rowsOf(shape, "state", "groups")).filter(({ course_key }) => course_key === course);
    const members = await rowsOf(member, "state", "memberships");
    const group = groups[0]?.group_key ?? "";
    const stranger = members.find(({ username }) => !isIn(members, group, username))?.username ?? "";

    assert.equal((await program.call("campus", "join", course, group, stranger)).code, 0);
    await program.call("sync", university, "--yes");
    const joined = (await rowsOf(member, "state", "memberships")).find(
      ({ group_key, username }) => group_key === group && username === stranger,
    );
    assert.match(joined?.owner ?? "", /^person:/);
    assert.equal((await program.call("campus", "leave", course, group, stranger)).code, 0);
    assert.ok(!isIn(await rowsOf(member, "state", "memberships"), group, stranger));
    assert.match((await program.call("campus", "join", course, group)).stderr, /Il manque l.argument <person>/);
  });

  it("binds a cohort only with a day on which to look at it again", async () => {
    assert.equal((await program.call("campus", "bind", course, cohort)).code, 2);
    assert.equal((await program.call("campus", "bind", course, cohort, "--review", "2020-01-31")).code, 0);
    const kinds = (await rowsOf(LISTS.watch, "watch")).map(({ kind }) => kind);
    assert.ok(kinds.includes("binding-past-review"));
    assert.match((await program.call("watch")).stdout, /liaison de cohorte à revoir/);
    assert.equal((await program.call("campus", "unbind", course, cohort)).code, 0);
  });

  it("says which act or value is wrong", async () => {
    for (const [words, said] of [
      [["shwo", course], /Essayer show/],
      [["rename", course], /Il manque l.argument <value>/],
      [["dates", course, "--until", "2027-02-30"], /n.est pas une date/],
      [["show", "NONE"], /La plateforme n.a pas «\sNONE\s»/u],
    ] as const) {
      const { code, stderr } = await program.call("campus", ...words);
      assert.equal(code, 2);
      assert.match(stderr, said);
    }
  });

  it("rehearses a policy, and leaves neither run nor change", async () => {
    const runs = await rowsOf(LISTS.runs, "runs");
    const file = join(program.folder, "policy.yaml");
    await writeFile(file, "policy:\n  paid_states: []\n");

    const rehearsed = await program.call("rehearse", file, "--json");
    const said = await program.call("rehearse", file);

    const { settings, registrations, people, changes } = DOCUMENTS.rehearsal.parse(JSON.parse(rehearsed.stdout));
    assert.deepEqual(settings, [{ path: "paid_states", from: ["P", "A"], to: [] }]);
    assert.ok(registrations.every(({ to_reason }) => to_reason === "registration-unpaid"));
    assert.ok(people.total > 0 && changes.some(({ action }) => action === "suspend"));
    assert.match(said.stdout, /paid_states/);
    assert.match(said.stdout, /Rien n.a été gardé/);
    assert.deepEqual(await rowsOf(LISTS.runs, "runs"), runs);
    assert.equal((await program.call("sync", university)).code, 0);
  });
});

function isIn(
  members: readonly { readonly group_key: string; readonly username: string }[],
  group: string,
  person: string,
): boolean {
  return members.some(({ group_key, username }) => group_key === group && username === person);
}

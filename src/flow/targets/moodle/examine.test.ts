import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openMoodle } from "../../../../test/kits/moodle/index.ts";
import { settingsOf } from "../../../../test/kits/moodle-target.ts";
import { MOODLE_CHECKS } from "../../../model/moodle-checks.ts";
import { examineMoodle } from "./examine.ts";

const ROLES = ["student", "editingteacher"];

describe("flow/targets/moodle/examine", () => {
  it("finds nothing wrong with a Moodle that is set up, but that its database may be written to", async (t) => {
    const moodle = await openMoodle(t);
    await moodle.store.query(
      "insert into mdl_course (category, shortname, fullname, visible) values (1, 'h', 'Hidden', 0)",
    );
    await moodle.store.query(CONTEXT);

    const checks = await examineMoodle(settingsOf(moodle), ROLES);

    const looked = MOODLE_CHECKS.filter((check) => check !== "moodle-age");
    assert.deepEqual(checks.map(({ check }) => check).toSorted(), looked.toSorted());
    assert.deepEqual(
      checks.filter(({ status }) => status !== "ok").map(({ check, status }) => [check, status]),
      [["moodle-read-only", "warning"]],
    );
  });

  it("tells a token that does not see hidden spaces, and roles that are not there", async (t) => {
    const moodle = await openMoodle(t);
    await moodle.store.query(
      "insert into mdl_course (category, shortname, fullname, visible) values (1, 'h', 'Hidden', 0)",
    );
    await moodle.store.query(CONTEXT);
    const token = moodle.tokenWithout("moodle/course:viewhiddencourses");

    const checks = await examineMoodle(settingsOf(moodle, { token }), ["pupil"]);

    const wrong = checks.filter(({ status }) => status === "wrong").map(({ check }) => check);
    assert.deepEqual(wrong, ["moodle-hidden", "moodle-roles"]);
  });

  it("tells what cannot be reached, and what is refused", async (t) => {
    const moodle = await openMoodle(t);
    const settings = settingsOf(moodle, { token: "wrong", database_url: "postgresql://u:secret@127.0.0.1:1/moodle" });

    const checks = await examineMoodle(settings, ROLES);

    assert.deepEqual(
      checks.map(({ check, status }) => [check, status]),
      [
        ["moodle-service", "wrong"],
        ["moodle-hidden", "out-of-reach"],
        ["moodle-database", "out-of-reach"],
      ],
    );
    assert.ok(!JSON.stringify(checks).includes("secret"));
  });
});

const CONTEXT = `
  insert into mdl_context (contextlevel, instanceid, depth, path)
  select 50, max(id), 3, '/1/3/' || max(id) from mdl_course`;

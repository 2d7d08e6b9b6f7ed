import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DEFAULT_SETTINGS } from "../../../../infra/config/index.ts";
import { FUNCTIONS } from "../functions.ts";
import { examineSite, type Site } from "./examine-site.ts";

const URL = "https://moodle.univ.example";
const SITE: Site = { release: "5.1+ (Build: 1)", address: URL, user: 3, isAdministrator: false, functions: FUNCTIONS };

function told(more: Partial<Site>): readonly string[] {
  const settings = { ...DEFAULT_SETTINGS.moodle, url: `${URL}/`, database_url: "postgresql://db/moodle" };
  return examineSite({ ...SITE, ...more }, settings)
    .filter(({ status }) => status !== "ok")
    .map(({ check, status, found }) => `${check} ${status}: ${found}`);
}

describe("flow/targets/moodle/examine/examine-site", () => {
  it("tells a version that was never tried, and functions that the service lacks", () => {
    assert.deepEqual(told({}), []);
    assert.deepEqual(told({ release: "4.5.2 (Build: 1)" }), ["moodle-version warning: 4.5.2 (Build: 1)"]);
    assert.deepEqual(told({ functions: FUNCTIONS.filter((name) => name !== "enrol_manual_enrol_users") }), [
      "moodle-functions wrong: - enrol_manual_enrol_users",
    ]);
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Moodle, openMoodle, switchPluginOn } from "../../../../../test/kits/moodle/index.ts";
import { settingsOf } from "../../../../../test/kits/moodle-target.ts";
import type { MoodleSettings } from "../../../../infra/config/index.ts";
import { systemClock } from "../../../../infra/clock.ts";
import { examineMoodle } from "../examine/examine-moodle.ts";

describe("flow/targets/moodle/publishing/examine-plugin", () => {
  it("finds nothing wrong with a plugin that is set up as the guide says, by numbers or by codes", async (t) => {
    const moodle = await openMoodle(t);
    await switchPluginOn(moodle.store);
    assert.deepEqual(await lookAt(moodle), []);

    const codes = { localcoursefield: "idnumber", remotecoursefield: "course_key" };
    const names = { localuserfield: "username", remoteuserfield: "username" };
    await set(moodle, { ...codes, ...names });
    assert.deepEqual(await lookAt(moodle), []);
  });

  it("tells a plugin that is switched off and a task that nobody runs", async (t) => {
    const moodle = await openMoodle(t);
    await switchPluginOn(moodle.store);
    await moodle.store.query("update mdl_config set value = 'manual' where name = 'enrol_plugins_enabled'");
    await moodle.store.query("update mdl_task_scheduled set disabled = 1");

    assert.deepEqual(await lookAt(moodle), ["moodle-plugin wrong: manual", "moodle-task wrong: off"]);
    const [, task] = await lookAt(moodle, { sync_command: ["true"] });
    assert.equal(task, "moodle-task warning: off");
  });

  it("tells each setting that is not as it has to be, and no password", async (t) => {
    const moodle = await openMoodle(t);
    await switchPluginOn(moodle.store);
    await set(moodle, {
      unenrolaction: "0",
      remotecoursefield: "course_key",
      ignorehiddencourses: "1",
      dbpass: "s3cret",
    });

    const [settings] = await lookAt(moodle);

    const found = "unenrolaction=0, ignorehiddencourses=1, remotecoursefield=course_key";
    assert.equal(settings, `moodle-plugin-settings wrong: ${found}`);
  });
});

/** What is found of the plugin, but for what is well. */
async function lookAt(moodle: Moodle, more: Partial<MoodleSettings> = {}): Promise<readonly string[]> {
  const checks = await examineMoodle({
    settings: settingsOf(moodle, { enrolments: "pull", ...more }),
    roles: ["student"],
    clock: systemClock,
  });
  const ofPlugin = checks.filter(({ check }) => /plugin|task|manual/.test(check));
  assert.equal(ofPlugin.length, 3);
  return ofPlugin.filter(({ status }) => status !== "ok").map((one) => `${one.check} ${one.status}: ${one.found}`);
}

async function set({ store }: Moodle, settings: Readonly<Record<string, string>>): Promise<void> {
  await store.query(
    `insert into mdl_config_plugins (plugin, name, value) select 'enrol_database', key, value from jsonb_each_text($1)
     on conflict (plugin, name) do update set value = excluded.value`,
    [JSON.stringify(settings)],
  );
}

import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, it, type TestContext } from "node:test";
import { type Moodle, openMoodle } from "../../../../../test/kits/moodle/index.ts";
import { serviceSettingsOf, settingsOf } from "../../../../../test/kits/moodle-target.ts";
import { systemClock } from "../../../../infra/clock.ts";
import type { MoodleSettings } from "../../../../infra/config/index.ts";
import { MOODLE_CHECKS } from "../../../../model/moodle-checks.ts";
import { CAPABILITIES } from "../capabilities.ts";
import { examineMoodle, type MoodlePatient } from "./examine-moodle.ts";
import type { MoodleCheck } from "./moodle-check.ts";

function patient(settings: MoodleSettings, more: Partial<MoodlePatient> = {}): MoodlePatient {
  return { settings, roles: ["student", "editingteacher"], clock: systemClock, ...more };
}

/** A site with a hidden space and a user of the service that may do what the guide says and nothing more; gives its token. */
async function setUp(moodle: Moodle): Promise<string> {
  const { store } = moodle;
  await store.query(HIDDEN);
  await store.query(CONTEXT);
  await store.query(CAPABLE, [CAPABILITIES]);
  const { rows } = await store.query<{ id: number }>(SERVICE_USER);
  return moodle.tokenOf(rows[0]?.id ?? 0);
}

/** What is not as it should be, but that the database of the stand-in may be written to. */
function told(checks: readonly MoodleCheck[]): readonly string[] {
  return checks
    .filter(({ check, status }) => status !== "ok" && check !== "moodle-read-only")
    .map(({ check, status, found }) => `${check} ${status}: ${found}`);
}

/** What goes wrong with a site, by what makes it so and what mends it. */
const WRONGS: readonly (readonly [string, { readonly breaks: string; readonly mends: string }])[] = [
  [
    "moodle-capabilities wrong: - moodle/cohort:assign",
    {
      breaks: "update mdl_role_capabilities set permission = -1000 where capability = 'moodle/cohort:assign'",
      mends: "update mdl_role_capabilities set permission = 1",
    },
  ],
  [
    "moodle-assign wrong: - editingteacher",
    {
      breaks: "update mdl_role_allow_assign set allowassign = 4 where allowassign = 3",
      mends: "update mdl_role_allow_assign set allowassign = 3 where allowassign = 4",
    },
  ],
  [
    "moodle-auth warning: manual, nologin",
    {
      breaks: "update mdl_config set value = '' where name = 'auth'",
      mends: "update mdl_config set value = 'shibboleth' where name = 'auth'",
    },
  ],
  [
    "moodle-manual wrong: guest,self",
    {
      breaks: "update mdl_config set value = 'guest,self' where name = 'enrol_plugins_enabled'",
      mends: "update mdl_config set value = 'manual' where name = 'enrol_plugins_enabled'",
    },
  ],
];

/** What is looked at only where Moodle takes enrolments by itself. */
const OF_PULLING = [
  "moodle-plugin",
  "moodle-plugin-settings",
  "moodle-task",
  "moodle-reader",
  "moodle-pull",
  "moodle-taken",
];

/** Sends everybody elsewhere. */
async function openRedirecting(t: TestContext): Promise<string> {
  const server = createServer((_request, response) =>
    response.writeHead(301, { location: "https://moodle.univ.example" }).end(),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("flow/targets/moodle/examine/examine-moodle", () => {
  it("finds nothing wrong with a Moodle that is set up, and else each thing that is missing, and that one alone", async (t) => {
    const moodle = await openMoodle(t);
    const settings = settingsOf(moodle, { token: await setUp(moodle) });
    const checks = await examineMoodle(patient(settings));
    const looked = MOODLE_CHECKS.filter((check) => ![...OF_PULLING, "moodle-age"].includes(check));
    assert.deepEqual(checks.map(({ check }) => check).toSorted(), looked.toSorted());
    assert.deepEqual(told(checks), []);
    assert.equal(checks.find(({ check }) => check === "moodle-read-only")?.status, "warning");

    for (const [wrong, { breaks, mends }] of WRONGS) {
      await moodle.store.query(breaks);
      assert.deepEqual(told(await examineMoodle(patient(settings))), [wrong]);
      await moodle.store.query(mends);
    }
  });

  it("tells what settings say and the site does not", async (t) => {
    const moodle = await openMoodle(t);
    const settings = settingsOf(moodle, { token: await setUp(moodle) });
    const anHourAhead = { ...systemClock, now: () => new Date(systemClock.now().getTime() + 3_600_000) };
    const elsewhere = settings.url?.replace("127.0.0.1", "localhost") ?? "";

    assert.deepEqual(told(await examineMoodle(patient({ ...settings, auth: "cas" }))), [
      "moodle-auth wrong: manual, nologin, shibboleth",
    ]);
    // PHP keeps one more than its limit says.
    assert.deepEqual(told(await examineMoodle(patient({ ...settings, max_input_vars: 4000 }))), [
      "moodle-limits wrong: 1001",
    ]);
    assert.match(
      String(told(await examineMoodle(patient(settings, { clock: anHourAhead })))),
      /^moodle-clock warning: -3(600|599|601) s$/,
    );
    assert.deepEqual(told(await examineMoodle(patient({ ...settings, url: elsewhere }))), [
      `moodle-service warning: ${moodle.address}`,
    ]);
    const [address] = await examineMoodle(patient({ ...settings, url: await openRedirecting(t) }));
    assert.deepEqual([address?.status, address?.found], ["wrong", "301 https://moodle.univ.example"]);
  });

  it("tells a token that does not see hidden spaces, and roles that are not there", async (t) => {
    const moodle = await openMoodle(t);
    await setUp(moodle);
    const token = moodle.tokenWithout("moodle/course:viewhiddencourses");

    const checks = await examineMoodle(patient(settingsOf(moodle, { token }), { roles: ["pupil"] }));

    const wrong = checks.filter(({ status }) => status === "wrong").map(({ check }) => check);
    assert.deepEqual(wrong, ["moodle-capabilities", "moodle-hidden", "moodle-roles"]);
  });

  it("tells a token that is refused, and nothing that only follows from it, by either way of reading", async (t) => {
    const moodle = await openMoodle(t);
    for (const settings of [settingsOf(moodle, { token: "wrong" }), serviceSettingsOf(moodle, { token: "wrong" })])
      assert.deepEqual(told(await examineMoodle(patient(settings))), [
        "moodle-service wrong: Moodle does not let the token call core_webservice_get_site_info: invalidtoken.",
      ]);
  });

  it("tells what a token may not read, where web services alone read", async (t) => {
    const moodle = await openMoodle(t);
    await setUp(moodle);
    await moodle.store.query(IN_THE_SPACE);
    const missing = [
      ["moodle/site:viewuseridentity", /e-mail/],
      ["moodle/course:enrolreview", /Review course enrolments/],
    ] as const;
    for (const [right, said] of missing) {
      const token = moodle.tokenWithout(right);
      const [wrong, ...others] = told(await examineMoodle(patient(serviceSettingsOf(moodle, { token }))));
      assert.deepEqual(others, []);
      assert.match(String(wrong), said);
      assert.match(String(wrong), /^moodle-capabilities wrong/);
    }
  });

  it("tells what cannot be reached, and what is refused", async (t) => {
    const moodle = await openMoodle(t);
    const settings = settingsOf(moodle, { token: "wrong", database_url: "postgresql://u:secret@127.0.0.1:1/moodle" });

    const checks = await examineMoodle(patient(settings));

    assert.deepEqual(
      checks.map(({ check, status }) => [check, status]),
      [
        ["moodle-address", "ok"],
        ["moodle-clock", "ok"],
        ["moodle-service", "wrong"],
        ["moodle-database", "out-of-reach"],
      ],
    );
    assert.ok(!JSON.stringify(checks).includes("secret"));
    const nobody = await examineMoodle(patient({ ...settings, url: "http://127.0.0.1:1" }));
    assert.equal(nobody.find(({ check }) => check === "moodle-address")?.status, "out-of-reach");
  });
});

const HIDDEN = "insert into mdl_course (category, shortname, fullname, visible) values (1, 'h', 'Hidden', 0)";

const CONTEXT = `
  insert into mdl_context (contextlevel, instanceid, depth, path)
  select 50, max(id), 3, '/1/3/' || max(id) from mdl_course`;

const IN_THE_SPACE = `
  with way as (insert into mdl_enrol (enrol, courseid) select 'manual', max(id) from mdl_course returning id)
  insert into mdl_user_enrolments (enrolid, userid, timeend)
  select way.id, u.id, 0 from way, mdl_user u where u.username = 'passerelle'`;

const CAPABLE = `
  with made as (
    insert into mdl_role (shortname, archetype, sortorder) values ('passerelle', '', 20) returning id),
  capable as (
    insert into mdl_role_capabilities (contextid, roleid, capability, permission)
    select 1, made.id, name, 1 from made, unnest($1::text[]) name)
  insert into mdl_role_allow_assign (roleid, allowassign) select made.id, role from made, unnest(array[3, 5]) role`;

const SERVICE_USER = `
  with made as (
    insert into mdl_user (username, firstname, lastname, email, confirmed, mnethostid)
    values ('passerelle', 'P', 'P', 'p@moodle.invalid', 1, 1) returning id),
  assigned as (
    insert into mdl_role_assignments (roleid, contextid, userid)
    select r.id, 1, made.id from made, mdl_role r where r.shortname = 'passerelle')
  select id from made`;

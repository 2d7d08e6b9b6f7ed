import assert from "node:assert/strict";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { DEFAULT_POLICY } from "../../model/policy.ts";
import { type Configuration, loadChanged, loadConfiguration } from "./load-configuration.ts";
import type { Environment } from "./read-environment.ts";

const NOTHING = { environment: {}, options: new Map<string, unknown>() };

/** Writes a configuration file that only its owner may read; gone after the test. */
async function fileOf(t: TestContext, text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "passerelle-config-"));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, "passerelle.yaml");
  await writeFile(file, text, { mode: 0o600 });
  return file;
}

function originOf(configuration: Configuration, path: string): string | undefined {
  return configuration.origins.find((setting) => setting.path === path)?.origin;
}

function load(environment: Environment): Promise<Configuration> {
  return loadConfiguration({ ...NOTHING, environment });
}

describe("infra/config/load-configuration", () => {
  it("is the defaults where nothing is configured", async () => {
    const { settings } = await loadConfiguration(NOTHING);

    assert.deepEqual(settings.policy, DEFAULT_POLICY);
    assert.equal(settings.data, "passerelle-data");
  });

  it("lets the environment win over the file, and options over both", async (t) => {
    const file = await fileOf(t, "source: apogee\nport: 81\ndata: /srv/a\n");
    const configuration = await loadConfiguration({
      file,
      environment: { PASSERELLE_PORT: "82", PASSERELLE_DATA: "/srv/b" },
      options: new Map([["data", "/srv/c"]]),
    });

    const { source, port, data } = configuration.settings;
    assert.deepEqual([source, port, data], ["apogee", 82, "/srv/c"]);
    assert.equal(originOf(configuration, "source"), file);
    assert.equal(originOf(configuration, "port"), "PASSERELLE_PORT");
    assert.equal(originOf(configuration, "data"), "--data");
    assert.equal(originOf(configuration, "lang"), "default");
  });

  it("reads figures and lists of the policy from the environment", async () => {
    const { settings } = await load({
      PASSERELLE_POLICY_GRACE_DAYS: "7",
      PASSERELLE_POLICY_PAID_STATES: "[P]",
      PASSERELLE_POLICY_GUARD_USER_SHARE: "0.5",
    });

    const { grace_days, paid_states, guard } = settings.policy;
    assert.deepEqual([grace_days, paid_states, guard.user_share], [7, ["P"], 0.5]);
  });

  it("keeps the other figures of a group when one is set", async (t) => {
    const file = await fileOf(t, "policy:\n  guard:\n    component_count: 5\n");
    const { settings } = await loadConfiguration({ ...NOTHING, file });

    assert.deepEqual(settings.policy.guard, { ...DEFAULT_POLICY.guard, component_count: 5 });
  });

  it("refuses an unknown key of the file with the nearest name", async (t) => {
    const file = await fileOf(t, "policy:\n  grace_day: 3\n");

    await assert.rejects(loadConfiguration({ ...NOTHING, file }), {
      code: "config-unknown-key",
      message: /nearest one is policy.grace_days/,
    });
  });

  it("refuses an unknown variable of ours with the nearest name", async () => {
    await assert.rejects(load({ PASSERELLE_SOURSE: "x" }), {
      message: /nearest one is PASSERELLE_SOURCE/,
    });
  });

  it("names the new setting where one is called otherwise now", async (t) => {
    const file = await fileOf(t, "moodle:\n  dark_periods: [sun 09:00-11:00]\n");
    await assert.rejects(loadConfiguration({ ...NOTHING, file }), {
      code: "config-unknown-key",
      next: "Write dark_periods instead.",
    });
    await assert.rejects(load({ PASSERELLE_HELP_MAINTENANCE_WEEKDAY: "0" }), {
      next: "Write PASSERELLE_DARK_PERIODS instead.",
    });
  });

  it("says where an unusable value came from", async () => {
    await assert.rejects(load({ PASSERELLE_PORT: "many" }), {
      code: "config-invalid",
      message: /port \(PASSERELLE_PORT\)/,
    });
    await assert.rejects(load({ PASSERELLE_POLICY_TIME_ZONE: "Mars/Olympus" }), { code: "config-invalid" });
  });

  it("takes DATABASE_URL unless its own variable is set", async () => {
    const shared = { DATABASE_URL: "postgresql://a/x" };

    assert.equal((await load(shared)).settings.database_url, "postgresql://a/x");
    assert.equal(originOf(await load(shared), "database_url"), "DATABASE_URL");
    const both = await load({ ...shared, PASSERELLE_DATABASE_URL: "postgresql://b/x" });
    assert.equal(both.settings.database_url, "postgresql://b/x");
  });

  it("refuses a password in a file that others may read", async (t) => {
    const file = await fileOf(t, "database_url: postgresql://u:secret@h/db\n");
    await loadConfiguration({ ...NOTHING, file });

    await chmod(file, 0o644);
    await assert.rejects(loadConfiguration({ ...NOTHING, file }), { code: "config-readable-by-others" });
  });

  it("refuses a secret of the sign-on in a file that others may read", async (t) => {
    const file = await fileOf(t, "sign_on: { oidc: { client_secret: s3cret } }\n");
    assert.equal((await loadConfiguration({ ...NOTHING, file })).settings.sign_on.oidc.client_secret, "s3cret");

    await chmod(file, 0o640);
    await assert.rejects(loadConfiguration({ ...NOTHING, file }), { code: "config-readable-by-others" });
  });

  it("takes a secret of digits from the environment as it is written", async () => {
    const { settings } = await load({ PASSERELLE_SIGN_ON_OIDC_CLIENT_SECRET: "0042" });

    assert.equal(settings.sign_on.oidc.client_secret, "0042");
  });

  it("refuses a sign-on service over an open wire, and a public address that is no origin", async () => {
    for (const [name, value] of [
      ["PASSERELLE_SIGN_ON_CAS_ADDRESS", "http://cas.univ.example/cas"],
      ["PASSERELLE_SIGN_ON_OIDC_ISSUER", "http://idp.univ.example"],
      ["PASSERELLE_SERVER_PUBLIC_ADDRESS", "https://univ.example/passerelle"],
      ["PASSERELLE_SERVER_PUBLIC_ADDRESS", "javascript:alert(1)"],
    ] as const)
      await assert.rejects(load({ [name]: value }), { code: "config-invalid" }, value);
    await load({ PASSERELLE_SIGN_ON_CAS_ADDRESS: "http://localhost:9000/cas" });
  });

  it("takes from another file what that one says, and keeps the rest as it is in force", async (t) => {
    const { settings } = await load({ PASSERELLE_POLICY_GRACE_DAYS: "7", PASSERELLE_PORT: "1234" });
    const changed = await loadChanged(settings, await fileOf(t, "policy:\n  paid_states: [P]\n"));

    assert.deepEqual(changed, { ...settings, policy: { ...settings.policy, paid_states: ["P"] } });
    await assert.rejects(loadChanged(settings, await fileOf(t, "policy:\n  grace_day: 3\n")), {
      code: "config-unknown-key",
    });
    await assert.rejects(loadChanged(settings, await fileOf(t, "policy:\n  grace_days: -3\n")), {
      code: "config-invalid",
    });
  });

  it("refuses a file that is missing or is not YAML", async (t) => {
    const missing = { ...NOTHING, file: "/nowhere/passerelle.yaml" };
    const broken = { ...NOTHING, file: await fileOf(t, "policy: [\n") };

    await assert.rejects(loadConfiguration(missing), { code: "config-unreadable" });
    await assert.rejects(loadConfiguration(broken), { code: "config-unreadable" });
  });
});

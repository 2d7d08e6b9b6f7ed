import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { PATIENCE_MS } from "../../kits/patience.ts";
import { type Document, DOCUMENTS } from "../../../src/contract/documents/index.ts";
import { openStore } from "../../../src/infra/store/open-store.ts";
import { exitOf, type Outcome, passerelle, untilSaid } from "./passerelle.ts";

function runOf({ stdout }: Outcome): Document<"run"> {
  return DOCUMENTS.run.parse(JSON.parse(stdout));
}

/** Takes everything out of a file of the delivery but its header, as a source does that went wrong. */
async function emptyFile(university: string, name: string): Promise<void> {
  const [header] = (await readFile(join(university, name), "utf8")).split("\n");
  await writeFile(join(university, name), `${header}\n`);
  const file = join(university, "manifest.json");
  const manifest = JSON.parse(await readFile(file, "utf8"));
  manifest.files[name] = { mode: "full" };
  await writeFile(file, JSON.stringify(manifest));
}

// One after the other: each goes on from what the one before it left.
describe("test/e2e/cli/runs", { timeout: PATIENCE_MS }, () => {
  const program = passerelle();
  const university = join(program.folder, "university");

  before(async () => {
    await program.call("generate", university, "--students", "60", "--anomalies", "none");
  });

  it("plans and applies nothing without a terminal and without an approval", async () => {
    const refused = await program.call("sync", university);
    const applied = await program.call("apply");

    assert.equal(refused.code, 3, refused.stderr);
    assert.match(refused.stdout, /passerelle apply 1/);
    assert.equal(applied.code, 3);
    assert.equal((await program.call("state", "courses", "--json")).stdout, "[]\n");
  });

  it("applies the newest plan, once", async () => {
    const first = await program.call("apply", "--yes");
    const again = await program.call("apply", "--yes");

    assert.equal(first.code, 0, first.stderr);
    assert.equal(again.code, 3);
    assert.match(again.stderr, /périmé/);
  });

  it("changes nothing when the same delivery comes again", async () => {
    const again = await program.call("sync", university);

    assert.equal(again.code, 0, again.stderr);
    assert.match(again.stdout, /rien à changer/);
  });

  it("holds what would take the last teachers away, and lets it through by name and with a reason", async () => {
    await emptyFile(university, "planned_activities.csv");
    const file = join(program.folder, "plan.ndjson");
    const planned = await program.call("plan", university, "--out", file, "--json");
    const { holds } = runOf(planned);

    assert.equal(planned.code, 1, planned.stderr);
    assert.ok(holds.length > 0);
    const [{ hold } = { hold: "" }] = holds;
    assert.equal((await program.call("apply", file, "--yes", "--approve", "x", "--because", "y")).code, 2);
    assert.equal((await program.call("apply", file, "--yes", "--approve", hold)).code, 2);
    const applied = await program.call("apply", file, "--yes", "--approve", hold, "--because", "annoncé", "--json");
    assert.equal(applied.code, holds.length > 1 ? 1 : 0, applied.stderr);
    assert.ok((runOf(applied).counts?.enrolment.removed ?? 0) > 0);
  });

  it("undoes a run to what was there before", async () => {
    const runs: readonly { run: number; kind: string }[] = JSON.parse((await program.call("runs", "--json")).stdout);
    const applied = runs.filter(({ kind }) => kind === "apply").map(({ run }) => String(run));
    const last = applied[0] ?? "";

    assert.equal((await program.call("undo", last)).code, 3);
    const undone = await program.call("undo", last, "--yes", "--json");

    assert.equal(undone.code, 0, undone.stderr);
    assert.ok((runOf(undone).counts?.enrolment.created ?? 0) > 0);
  });

  it("refuses a delivery that is not there, says why, and changes nothing", async () => {
    const refused = await program.call("import", join(program.folder, "nowhere"));

    assert.equal(refused.code, 2);
    assert.match(refused.stdout, /delivery-unreadable/);
  });

  it("says whose run it waits for, and exits 4", async () => {
    const store = await openStore({ dataFolder: join(program.folder, "data"), who: "somebody else" });

    const waited = await store.withLock("run", 0, () => program.call("sync", university, "--yes", "--wait", "0"));

    await store.close();
    assert.equal(waited.code, 4);
    assert.match(waited.stderr, /somebody else/);
  });

  it("serves screens and API on this machine until Ctrl-C, and tells once who may sign in", async () => {
    const server = program.start("serve", "--port", "0");
    const said = await untilSaid(server, "stdout", /http:\/\/\S+/);

    const address = /http:\/\/\S+/.exec(said)?.[0] ?? "";
    const health = await fetch(new URL("/healthz", address));
    const anonymous = await fetch(new URL("/api/v1/overview", address));

    assert.deepEqual([health.status, anonymous.status], [200, 401]);
    assert.match(said, /admin/);
    server.kill("SIGINT");
    assert.equal(await exitOf(server), 0);
  });

  it("can be interrupted by Ctrl-C and started again", async () => {
    const delivery = join(program.folder, "larger");
    await program.call("generate", delivery, "--students", "300", "--seed", "2");
    const store = await openStore({ dataFolder: join(program.folder, "data") });

    const interrupted = await store.transaction(async (tx) => {
      // It comes as far as its plan and no further, however late the interrupt is.
      await tx.query("lock table journal.plan in share mode");
      const run = program.start("sync", delivery, "--yes");
      await untilSaid(run, "stderr", /décisions/);
      run.kill("SIGINT");
      return exitOf(run);
    });

    await store.close();
    assert.equal(interrupted, 130);
    const again = await program.call("sync", delivery, "--yes");
    assert.ok(again.code === 0 || again.code === 1, again.stderr);
  });
});

import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { chmod, chown, mkdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { makeDataFolder, runServer } from "../../../../test/kits/cluster.ts";
import { answerOf, startChild } from "../../../../test/kits/open-in-child.ts";

const NOBODY = { uid: 65534, gid: 65534 };
const asRoot = process.getuid?.() === 0 ? {} : { skip: "needs root" };
const asOther =
  process.getuid?.() === 0 && canReach(import.meta.dirname)
    ? {}
    : { skip: "needs root and a checkout that other users may enter" };

describe("infra/store/supervisor/server-account", () => {
  it("runs the server in a user namespace when root, below a home closed to others", asRoot, async (t) => {
    const dataFolder = await makeDataFolder(t);

    const pid = await runServer({ dataFolder });

    assert.equal(((await stat(dirname(dataFolder))).mode & 0o777).toString(8), "700");
    assert.match(await readFile(`/proc/${pid}/uid_map`, "utf8"), /^\s*65534\s+0\s+1$/m);
    assert.equal((await stat(join(dataFolder, "pg"))).uid, 0);
  });

  it("runs the server directly when an ordinary user", asOther, async (t) => {
    const dataFolder = await makeDataFolder(t);
    await chown(dirname(dataFolder), NOBODY.uid, NOBODY.gid);

    const answer = await answerOf(startChild(t, { options: { dataFolder } }, NOBODY));

    assert.equal(answer.kind, "opened");
    assert.equal((await stat(join(dataFolder, "pg"))).uid, NOBODY.uid);
  });

  it("runs an ordinary user's cluster as that user when root opens it", asOther, async (t) => {
    const dataFolder = await makeDataFolder(t);
    await chown(dirname(dataFolder), NOBODY.uid, NOBODY.gid);
    const options = { dataFolder, idleSeconds: 0.2 };
    await answerOf(startChild(t, { options }, NOBODY));

    const pid = await runServer({ dataFolder });

    assert.match(await readFile(`/proc/${pid}/status`, "utf8"), /^Uid:\s+65534\s+65534/m);
  });

  it("says whose a cluster is when an ordinary user opens another one's", asOther, async (t) => {
    const dataFolder = await makeDataFolder(t);
    await chmod(dirname(dataFolder), 0o711);
    await runServer({ dataFolder });

    const answer = await answerOf(startChild(t, { options: { dataFolder } }, NOBODY));

    assert.ok(answer.kind === "failed");
    assert.equal(answer.code, "store-account-missing");
    assert.match(answer.message, /belongs to another user \(number 0\)/);
  });

  it("takes an unprivileged user's numbers where the kernel refuses namespaces", asOther, async (t) => {
    const dataFolder = await makeDataFolder(t);
    await chmod(dirname(dataFolder), 0o711);

    const answer = await answerOf(startChild(t, { options: { dataFolder } }, { through: withoutNamespaces }));

    assert.equal(answer.kind, "opened", JSON.stringify(answer));
    assert.match(await readFile(`/proc/${answer.kind === "opened" ? answer.pid : 0}/status`, "utf8"), /^Uid:\s+65534/m);
    assert.equal((await stat(join(dataFolder, "pg"))).uid, NOBODY.uid);
    assert.equal((await stat(join(dataFolder, "pg/passerelle.password"))).mode & 0o777, 0o600);
  });

  it("says what to do where neither namespaces nor another user will do", asOther, async (t) => {
    const dataFolder = await makeDataFolder(t);

    const answer = await answerOf(startChild(t, { options: { dataFolder } }, { through: withoutNamespaces }));

    assert.ok(answer.kind === "failed");
    assert.equal(answer.code, "store-account-missing");
    assert.match(answer.message, /neither the user 'passerelle' nor 'nobody' can reach both/);
  });

  it("says what to do where namespaces are refused and the cluster belongs to root", asOther, async (t) => {
    const dataFolder = await makeDataFolder(t);
    await chmod(dirname(dataFolder), 0o711);
    await mkdir(join(dataFolder, "pg"), { recursive: true });

    const answer = await answerOf(startChild(t, { options: { dataFolder } }, { through: withoutNamespaces }));

    assert.ok(answer.kind === "failed");
    assert.equal(answer.code, "store-account-missing");
    assert.match(answer.message, /belongs to root/);
  });
});

function canReach(path: string): boolean {
  return spawnSync("test", ["-x", path], { cwd: "/", ...NOBODY }).status === 0;
}

/** Starts a command as root of a namespace with all users in it and room for no further one: the kernel really refuses. */
function withoutNamespaces(command: readonly string[]): ChildProcess {
  const limit = 'echo 0 > /proc/sys/user/max_user_namespaces && exec "$@"';
  // The second shell becomes root once the users are mapped; they can be mapped only from outside.
  const words = ["--user", "sh", "-c", 'echo ready >&2; read go; exec "$@"', "sh", "sh", "-c", limit, "sh", ...command];
  const child = spawn("unshare", words, { cwd: "/", stdio: ["pipe", "pipe", "pipe"] });
  void once(child.stderr, "data").then(() => {
    writeFileSync(`/proc/${child.pid}/uid_map`, "0 0 65536\n");
    writeFileSync(`/proc/${child.pid}/gid_map`, "0 0 65536\n");
    child.stdin.end("go\n");
  });
  return child;
}

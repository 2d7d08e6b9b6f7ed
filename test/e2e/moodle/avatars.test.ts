import assert from "node:assert/strict";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { describe, it, type TestContext } from "node:test";
import { ZipFile } from "yazl";
import type { MoodleSettings } from "../../../src/infra/config/index.ts";
import { type AvatarsReport, sendAvatars } from "../../../src/ops/avatars/index.ts";
import { type ArrivingFile, receiveDelivery } from "../../../src/ops/inbox/index.ts";
import { faultsAt } from "../../kits/moodle/index.ts";
import { aMoodleUniversity, type MoodleSite, openMoodleSite } from "../../kits/moodle-site.ts";
import { settingsOf } from "../../kits/moodle-target.ts";
import { withTestServer } from "../../kits/server.ts";
import { syncUniversity } from "../../kits/university.ts";

const PNG = Buffer.from("89504e470d0a1a0a00", "hex");
const GIF = Buffer.from("GIF89a another");

describe("test/e2e/moodle/avatars", () => {
  it("shows those of people who have agreed, once, and takes them away when they agree no more", async (t) => {
    const site = await openWith(t, ["22600001", "22600002"]);
    const folder = await folderOf(t, {
      "22600001.png": PNG,
      "22600002.jpeg": GIF,
      "22600003.png": PNG,
      "22600002.png": PNG,
      "nobody.png": PNG,
      "22600002.txt": PNG,
    });
    const first = await send(site, await zipped(folder));
    assert.deepEqual([first.sent, first.unchanged, first.removed], [2, 0, 0]);
    assert.deepEqual(reasons(first), ["name", "no-account", "no-consent", "twice"]);
    assert.deepEqual(await shown(site), ["e22600001", "e22600002"]);

    const before = updates(site);
    const second = await send(site, folder);
    assert.deepEqual([second.sent, second.unchanged, updates(site)], [0, 2, before]);
    await writeFile(join(folder, "22600001.png"), Buffer.concat([PNG, PNG]));
    assert.equal((await send(site, folder)).sent, 1);

    await agree(site, ["22600002"]);
    assert.equal((await send(site)).removed, 1);
    assert.deepEqual(await shown(site), ["e22600002"]);
    assert.equal((await send(site, undefined, { avatars: "none" })).removed, 1);
    assert.deepEqual(await shown(site), []);
  });

  it("sends nothing that is no image that Moodle can use, and leaves alone what people have done there", async (t) => {
    const people = ["22600001", "22600002", "22600003", "22600004"];
    const site = await openWith(t, people);
    const folder = await folderOf(t, { "22600001.png": PNG, "22600002.png": PNG });
    assert.equal((await send(site, folder)).sent, 2);
    await site.moodle.store.query("update mdl_user set picture = 0 where username = 'e22600001'");
    await site.moodle.store.query("update mdl_user set picture = 99999 where username in ('e22600002', 'e22600003')");
    const other = await folderOf(t, {
      "22600001.png": GIF,
      "22600002.png": GIF,
      "22600003.png": GIF,
      "22600004.png": Buffer.from("no image"),
      "22600005.png": Buffer.from("RIFF\0\0\0\0WEBPVP8"),
      "22600006.png": Buffer.alloc(2 * 1024 ** 2 + 1),
    });
    await agree(site, [...people, "22600005", "22600006"]);

    assert.deepEqual(reasons(await send(site, other)), [
      "no-image",
      "own-picture",
      "own-picture",
      "removed-by-hand",
      "too-large",
      "type-not-taken",
    ]);
    await agree(site, []);
    assert.equal((await send(site)).removed, 0);
    assert.deepEqual(await shown(site), ["e22600002", "e22600003"]);
  });

  it("goes on after a call of which nobody knows, and takes what it was sending for its own", async (t) => {
    const site = await openWith(t, ["22600001", "22600002"]);
    const folder = await folderOf(t, { "22600001.png": PNG, "22600002.png": PNG });
    const { moodle } = site;
    moodle.faults = faultsAt({ [moodle.came.length + 3]: "cut" });
    await assert.rejects(send(site, folder, { retries: 0, connections: 1 }), { code: "moodle-unavailable" });

    assert.equal((await send(site, folder)).sent, 2);
    await agree(site, []);
    assert.equal((await send(site)).removed, 2);
  });

  it("sends those of a delivery as a job, and only takes away where none is named", async (t) => {
    const site = await openWith(t, ["22600001"]);
    const folder = await folderOf(t, { "22600001.png": PNG, "22600002.png": PNG });
    const settings = { target: "moodle", moodle: settingsOf(site.moodle), data: await folderOf(t, {}) } as const;
    const inbox = { store: site.store, data: settings.data };
    const zip = createReadStream(join(await zipped(folder), "avatars.zip"));
    const { delivery } = await receiveDelivery(inbox, files([{ name: "avatars.zip", content: zip }]), RECEIPT);
    await withTestServer({ site, settings }, async ({ call }) => {
      assert.deepEqual(await jobDone(call, delivery), {
        sent: 1,
        unchanged: 0,
        removed: 0,
        without_consent: 1,
        refused: [],
      });
      await agree(site, []);
      assert.equal((await jobDone(call, null))["removed"], 1);
      const unknown = await call({ method: "POST", url: "/api/v1/avatars", payload: { delivery: RECEIPT.author } });
      assert.equal(unknown.statusCode, 400);
    });
    assert.deepEqual(await shown(site), []);
  });
});

const RECEIPT = {
  delivery: "6a1b8a36-9d3c-4d66-8a55-4a2b8ad5c0f1",
  author: "night",
  at: new Date("2026-11-21T08:00:00Z"),
};

type Call = Parameters<Parameters<typeof withTestServer>[1]>[0]["call"];

/** Asks for pictures to be sent, waits until they are, and gives what became of them. */
async function jobDone(call: Call, delivery: string | null): Promise<Readonly<Record<string, unknown>>> {
  const asked = await call({ method: "POST", url: "/api/v1/avatars", payload: { delivery } });
  const { job } = asked.json<{ job: string }>();
  await call({ url: `/api/v1/jobs/${job}/events` });
  return (await call({ url: `/api/v1/avatars/${job}` })).json();
}

async function* files(some: readonly ArrivingFile[]): AsyncIterable<ArrivingFile> {
  yield* some;
}

/** A site with a few students on its Moodle, of whom some have agreed. */
async function openWith(t: TestContext, agreeing: readonly string[]): Promise<MoodleSite> {
  const site = await openMoodleSite(t);
  await syncUniversity(t, site, { university: aMoodleUniversity({ students: 6 }) });
  await agree(site, agreeing);
  return site;
}

async function agree({ store }: MoodleSite, codes: readonly string[]): Promise<void> {
  await store.query("update facts.students set photo_consent = student_code = any($1)", [codes]);
}

function send(site: MoodleSite, path?: string, more: Partial<MoodleSettings> = {}): Promise<AvatarsReport> {
  return sendAvatars(site.store, { target: "moodle", moodle: settingsOf(site.moodle, more) }, path);
}

function reasons({ refused }: AvatarsReport): readonly string[] {
  return refused.map(({ reason }) => reason).toSorted();
}

function updates({ moodle }: MoodleSite): number {
  return moodle.came.filter(({ name }) => name === "core_user_update_picture").length;
}

async function shown({ moodle }: MoodleSite): Promise<readonly string[]> {
  const sql = "select username from mdl_user where picture <> 0 order by 1";
  return (await moodle.store.query<{ username: string }>(sql)).rows.map(({ username }) => username);
}

/** The folder of a delivery that has the files of another one in its archive. */
async function zipped(folder: string): Promise<string> {
  const zip = new ZipFile();
  for (const name of await readdir(folder)) zip.addFile(join(folder, name), `photos/${name}`);
  zip.end();
  const delivery = join(folder, "delivery");
  await mkdir(delivery);
  await finished(zip.outputStream.pipe(createWriteStream(join(delivery, "avatars.zip"))));
  return delivery;
}

/** A folder with these files; gone after the test. */
async function folderOf(t: TestContext, files: Readonly<Record<string, Buffer>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "passerelle-avatars-"));
  t.after(() => rm(folder, { recursive: true }));
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  return folder;
}

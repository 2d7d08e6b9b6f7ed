import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, it, type TestContext } from "node:test";
import { openServerSite } from "../../../test/kits/server.ts";
import { OperatorError } from "../../model/errors.ts";
import { forgetOldDeliveries } from "./forget-old.ts";
import type { Inbox } from "./inbox.ts";
import { lintDelivery } from "./lint-delivery.ts";
import { readLines } from "./read-lines.ts";
import { type ArrivingFile, receiveDelivery } from "./receive-delivery.ts";

const DELIVERY = "11111111-1111-4111-8111-111111111111";
const RECEIPT = { delivery: DELIVERY, author: "jeanne", at: new Date("2026-11-20T08:00:00Z") };

type Content = string | Buffer;

async function openInbox(t: TestContext) {
  const site = await openServerSite(t);
  const inbox: Inbox = { store: site.store, data: site.data };
  return { site, inbox, folder: join(site.data, "inbox", DELIVERY) };
}

async function* arriving(
  files: readonly (readonly [string, Content])[],
  truncated = false,
): AsyncIterable<ArrivingFile> {
  for (const [name, content] of files) {
    const stream = Readable.from([Buffer.from(content)]);
    yield { name, content: Object.assign(stream, { truncated }) };
  }
}

describe("ops/inbox/receive-delivery", () => {
  it("keeps the files of a folder in a folder that only we may read", async (t) => {
    const { inbox, folder } = await openInbox(t);

    const handed = await receiveDelivery(
      inbox,
      arriving([
        ["students.csv", "a,b\n1,2\n"],
        ["manifest.json", "{}"],
      ]),
      RECEIPT,
    );

    assert.deepEqual([handed.bytes, handed.single, handed.name], [10, null, "manifest.json"]);
    assert.deepEqual(readdirSync(folder), ["manifest.json", "students.csv"]);
  });

  it("takes of a name only what cannot lead out of the folder", async (t) => {
    const { inbox, folder } = await openInbox(t);

    await receiveDelivery(
      inbox,
      arriving([
        ["../../../etc/cron.d/students.csv", "a"],
        ["C:\\x\\staff.csv", "b"],
      ]),
      RECEIPT,
    );

    assert.deepEqual(readdirSync(folder), ["staff.csv", "students.csv"]);
  });

  it("refuses what is no part of a delivery, and leaves nothing of the rest", async (t) => {
    const { inbox, folder } = await openInbox(t);
    const wrong: readonly (readonly (readonly [string, Content])[])[] = [
      [[".bashrc", "x"]],
      [["run.sh", "x"]],
      [["..", "x"]],
      [
        ["a.csv", "x"],
        ["a.csv", "y"],
      ],
      [
        ["a.zip", "x"],
        ["b.csv", "y"],
      ],
      [["a\u0000.csv", "x"]],
      Array.from({ length: 61 }, (_, at) => [`f${at}.csv`, "x"] as const),
    ];
    for (const files of wrong) {
      await assert.rejects(receiveDelivery(inbox, arriving(files), RECEIPT), codeIs("upload-unusable"));
      assert.equal(existsSync(folder), false);
    }
    await assert.rejects(receiveDelivery(inbox, arriving([]), RECEIPT), codeIs("upload-empty"));
    await assert.rejects(receiveDelivery(inbox, arriving([["a.csv", ""]]), RECEIPT), codeIs("upload-empty"));
  });

  it("refuses a file that was cut because it is too large", async (t) => {
    const { inbox, folder } = await openInbox(t);

    const cut = receiveDelivery(inbox, arriving([["a.csv", "x,y"]], true), RECEIPT);

    await assert.rejects(cut, codeIs("upload-too-large"));
    assert.equal(existsSync(folder), false);
  });

  it("finds a bad zip refused when it is looked over, and no fact changed", async (t) => {
    const { inbox, site } = await openInbox(t);
    await receiveDelivery(inbox, arriving([["bad.zip", "PK\u0003\u0004 and then nothing that a zip has"]]), RECEIPT);

    const report = await lintDelivery(site.flow, { inbox, delivery: DELIVERY, job: DELIVERY });

    assert.equal(report.kind, "refused");
    const { rows } = await site.store.query("select severity from inbox.finding where delivery = $1", [DELIVERY]);
    assert.ok(rows.some(({ severity }) => severity === "error"));
    assert.equal((await site.store.query("select from journal.run")).rowCount, 0);
  });

  it("shows lines around one, whatever their encoding and ends", async (t) => {
    const { inbox } = await openInbox(t);
    const text = Buffer.concat([Buffer.from("code,name\r\n1,Zo"), Buffer.of(0xe9), Buffer.from("\r\n2,B\r\n3,C")]);
    await receiveDelivery(inbox, arriving([["students.csv", text]]), RECEIPT);
    const asked = { delivery: DELIVERY, file: "students.csv", around: 1 };

    assert.deepEqual(await readLines(inbox, { ...asked, line: 2 }), {
      header: "code,name",
      lines: [
        { line: 1, text: "code,name" },
        { line: 2, text: "1,Zoé" },
        { line: 3, text: "2,B" },
      ],
    });
    assert.deepEqual((await readLines(inbox, { ...asked, line: 4, around: 0 })).lines, [{ line: 4, text: "3,C" }]);
    await assert.rejects(readLines(inbox, { ...asked, file: "../manifest.json", line: 1 }), codeIs("file-unknown"));
  });

  it("throws away what was handed over long ago", async (t) => {
    const { inbox, folder } = await openInbox(t);
    await receiveDelivery(inbox, arriving([["a.csv", "x"]]), RECEIPT);

    await forgetOldDeliveries(inbox, new Date("2026-12-19T08:00:00Z"));
    assert.equal(readFileSync(join(folder, "a.csv"), "utf8"), "x");

    await forgetOldDeliveries(inbox, new Date("2026-12-21T08:00:00Z"));
    assert.equal(existsSync(folder), false);
  });
});

function codeIs(code: string): (error: unknown) => boolean {
  return (error) => error instanceof OperatorError && error.code === code;
}

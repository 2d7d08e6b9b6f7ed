import assert from "node:assert/strict";
import path from "node:path";
import { describe, it } from "node:test";
import { brokenLinks } from "./broken-links.ts";

const ROOT = path.join(import.meta.dirname, "../..");

function broken(text: string): readonly string[] {
  return brokenLinks(ROOT, { path: "docs/some.md", text });
}

describe("tools/documents/broken-links", () => {
  it("accepts files, headings and addresses that are there", () => {
    assert.deepEqual(broken("[a](../ARCHITECTURE.md) [b](../ARCHITECTURE.md#who-may-import-whom)"), []);
    assert.deepEqual(broken("# Own title\n[c](#own-title) [d](https://example.org/none)"), []);
  });

  it("tells a file and a heading that are not there", () => {
    assert.deepEqual(broken("[a](none.md)"), ["docs/some.md links to none.md, which is not there"]);
    assert.equal(broken("[a](../ARCHITECTURE.md#no-such-heading)").length, 1);
  });

  it("leaves out what stands in a code block", () => {
    assert.deepEqual(broken("```text\n[a](none.md)\n```\n"), []);
  });
});

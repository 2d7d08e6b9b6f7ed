import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { imageOf } from "./image-of.ts";

describe("ops/avatars/image-of", () => {
  it("knows images by how they begin", () => {
    const begins = ["\u0089PNG\r\n\u001a\n", "\u00ff\u00d8\u00ff\u00e0", "GIF87a", "GIF89a", "RIFF\n\0\0\0WEBPVP8L"];

    assert.deepEqual(
      begins.map((text) => imageOf(Buffer.from(text, "latin1"))),
      ["png", "jpg", "gif", "gif", "webp"],
    );
  });

  it("takes nothing else for one", () => {
    for (const text of ["", "\u0089PNG", "GIF88a", "<svg/>", "RIFF\n\0\0\0WAVEfmt ", "BM"])
      assert.equal(imageOf(Buffer.from(text, "latin1")), undefined, text);
  });
});

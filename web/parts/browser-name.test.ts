import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { browserName } from "./browser-name.ts";

describe("web/parts/browser-name", () => {
  it("names a browser and its system as people do", () => {
    const chrome = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0";
    for (const [told, name] of [
      [`Mozilla/5.0 (X11; Linux x86_64) ${chrome} Safari/537.36`, "Chrome, Linux"],
      [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36 Edg/130.0.0.0`, "Edge, Windows"],
      [`Mozilla/5.0 (Linux; Android 15) ${chrome} Mobile Safari/537.36`, "Chrome, Android"],
      ["Mozilla/5.0 (Macintosh; Intel Mac OS X 15.1; rv:132.0) Gecko/20100101 Firefox/132.0", "Firefox, macOS"],
      ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile/15E148 Safari/604.1", "Safari, iOS"],
    ] as const)
      assert.equal(browserName(told), name);
  });

  it("shows the beginning of what it does not know", () => {
    assert.equal(browserName("curl/8.9"), "curl/8.9");
  });
});

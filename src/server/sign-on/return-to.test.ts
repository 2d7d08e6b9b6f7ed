import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { returnTo } from "./return-to.ts";

describe("server/sign-on/return-to", () => {
  it("brings people back to where they were going here", () => {
    for (const address of ["/", "/runs/7?tab=problems#top", "/why?person=2190%2F1"])
      assert.equal(returnTo(address), address);
  });

  it("leads nobody to another site", () => {
    for (const address of [
      "https://evil.example",
      "//evil.example",
      "/\\evil.example",
      "\\\\evil.example",
      "/\t/evil.example",
      "/\n/evil.example",
      "javascript:alert(1)",
      "",
      undefined,
      ["/a", "/b"],
      `/${"x".repeat(3000)}`,
    ]) {
      const { origin, pathname } = new URL(returnTo(address), "https://here.example");
      assert.equal(origin, "https://here.example", String(address));
      assert.doesNotMatch(pathname, /^\/[/\\]/);
    }
  });
});

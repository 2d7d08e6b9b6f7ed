import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { insetBeside } from "./inset-beside.ts";

const WINDOW = { width: 1000, height: 900 };

describe("web/parts/popover/inset-beside", () => {
  it("puts a sheet below its button, their right ends in line", () => {
    assert.equal(insetBeside({ top: 10, bottom: 40, left: 880, right: 980 }, WINDOW), "40px 20px auto auto");
  });

  it("begins it where the button begins on the left side, and puts it above where there is no room below", () => {
    assert.equal(insetBeside({ top: 10, bottom: 40, left: 30, right: 90 }, WINDOW), "40px auto auto 30px");
    assert.equal(insetBeside({ top: 800, bottom: 830, left: 880, right: 980 }, WINDOW), "auto 20px 100px auto");
  });
});

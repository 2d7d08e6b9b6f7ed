import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { askedLocale, localeOf } from "./locale.ts";

describe("cli/locale", () => {
  it("speaks French unless the environment says English", () => {
    assert.equal(localeOf({}), "fr");
    assert.equal(localeOf({ LANG: "C.UTF-8" }), "fr");
    assert.equal(localeOf({ LANG: "en_GB.UTF-8" }), "en");
  });

  it("lets LC_ALL win over LC_MESSAGES, and that over LANG", () => {
    assert.equal(localeOf({ LC_ALL: "fr_FR", LC_MESSAGES: "en_US", LANG: "en_US" }), "fr");
    assert.equal(localeOf({ LC_ALL: "", LC_MESSAGES: "en_US", LANG: "fr_FR" }), "en");
  });

  it("lets the setting of Passerelle win, so that help speaks as everything else does", () => {
    assert.equal(localeOf({ PASSERELLE_LANG: "en", LC_ALL: "fr_FR" }), "en");
    assert.equal(localeOf({ PASSERELLE_LANG: "fr", LANG: "en_US" }), "fr");
  });

  it("finds the language asked for in a call", () => {
    assert.equal(askedLocale(["plan", "--lang", "en"]), "en");
    assert.equal(askedLocale(["--lang=en", "plan", "--lang=fr"]), "fr");
    assert.equal(askedLocale(["plan", "--lang", "de"]), undefined);
    assert.equal(askedLocale(["plan", "--lang"]), undefined);
  });
});

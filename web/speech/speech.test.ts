import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { language } from "../words/en/index.ts";
import { speechOf } from "./speech.ts";

describe("web/speech/speech", () => {
  it("tells times in the zone of the installation, wherever the browser is", () => {
    const iso = "2026-11-22T23:30:00Z";

    assert.match(speechOf(language, "Europe/Paris").time(iso), /Nov 23, 2026, 12:30/);
    assert.match(speechOf(language, "Indian/Reunion").time(iso), /Nov 23, 2026, 3:30/);
    assert.match(speechOf(language, "America/Martinique").time(iso), /Nov 22, 2026, 7:30/);
  });

  it("shows dots for a time that is not known", () => {
    assert.equal(speechOf(language, "Europe/Paris").time(null), "…");
  });
});

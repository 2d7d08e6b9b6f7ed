import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { recogniseMessage } from "./recognise-message.ts";

describe("ops/diagnostics/symptoms/recognise-message", () => {
  it("recognises what the platform and the sign-on page say, however it was copied", () => {
    const database = "Error: Database connection\n  failed\nIt is possible that the database is overloaded";
    assert.equal(recogniseMessage(database), "database-failed");
    const lost = "vous voyez cette page car CAS ne connaît pas votre destination finale";
    assert.equal(recogniseMessage(lost), "sign-on-lost");
    assert.equal(recogniseMessage("504 Gateway Time-out nginx"), "backup-504");
    assert.equal(recogniseMessage("Le groupe TD1 existe déjà"), "group-elsewhere");
  });

  it("does not guess", () => {
    assert.equal(recogniseMessage("An unknown thing went wrong"), undefined);
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openSite } from "../../../test/kits/site.ts";
import { fold } from "./fold.ts";

const TEXTS = [
  "Éléonore Çelik",
  "Œuvre d’art",
  "CÆSAR",
  "Nguyễn Thị Hoa",
  "Łukasz Ørsted",
  "Müller-Strauß",
  "ÀÂÄÉÈÊËÎÏÔÖÙÛÜŸÇ",
  "plain ASCII 123",
  "",
];

describe("ops/lists/fold", () => {
  it("folds a text as the store does", async (t) => {
    const { store } = await openSite(t);
    const { rows } = await store.query<{ folded: string[] }>(
      "select array(select lists.fold(text) from unnest($1::text[]) with ordinality t(text, at) order by at) as folded",
      [TEXTS],
    );

    assert.deepEqual(TEXTS.map(fold), rows[0]?.folded);
  });

  it("leaves no accent and no capital", () => {
    assert.equal(fold("Éléonore ÇELIK, l’Œuvre"), "eleonore celik, l'oeuvre");
  });
});

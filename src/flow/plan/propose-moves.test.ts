import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ComingOrGoing, SharedStudents, Turnover } from "../../model/moved.ts";
import { DEFAULT_POLICY } from "../../model/policy.ts";
import { proposeMoves } from "./propose-moves.ts";

function space(key: string, name: string, category = "step:1A"): ComingOrGoing {
  return { key, name, category };
}

function sharing(share: number): SharedStudents {
  return { old_key: "A", new_key: "B", share };
}

/** Proposals in short: old key, new key, likeness, place, share. */
function proposed(turnover: Partial<Turnover>): readonly string[] {
  const nothing = { vanished: [], made: [], shared: [], refused: [] };
  return proposeMoves({ ...nothing, ...turnover }, DEFAULT_POLICY).map((one) =>
    [one.old_key, one.new_key, one.name_likeness, one.same_place ? "here" : "elsewhere", one.student_share].join(" "),
  );
}

describe("flow/plan/propose-moves", () => {
  it("takes accents, case, signs and years of a name for nothing", () => {
    const [vanished, made] = [[space("A", "Élocution & débat (2025)")], [space("B", "elocution debat 2026")]];

    assert.deepEqual(proposed({ vanished, made }), ["A B 1 here 0"]);
  });

  it("asks for the same place, or for mostly the same students", () => {
    const vanished = [space("A", "Grammaire")];
    const made = [space("B", "Grammaire", "step:2B")];

    assert.deepEqual(proposed({ vanished, made }), []);
    assert.deepEqual(proposed({ vanished, made, shared: [sharing(0.59)] }), []);
    assert.deepEqual(proposed({ vanished, made, shared: [sharing(0.6)] }), ["A B 1 elsewhere 0.6"]);
  });

  it("asks for nearly the same name, whoever the students are", () => {
    const [vanished, made] = [[space("A", "Grammaire")], [space("B", "Histoire")]];

    assert.deepEqual(proposed({ vanished, made, shared: [sharing(1)] }), []);
    assert.deepEqual(proposed({ vanished: [space("A", "")], made: [space("B", "")] }), []);
  });

  it("pairs each space once, the likeliest first and the lower code between equals", () => {
    const vanished = [space("A2", "Langue orale 2"), space("A1", "Langue orale 1"), space("A3", "Langue orale")];
    const made = [space("B2", "Langue orale 2"), space("B1", "Langue orale 1"), space("B0", "Langue orale 9")];

    assert.deepEqual(proposed({ vanished, made }), ["A1 B1 1 here 0", "A2 B2 1 here 0", "A3 B0 0.86 here 0"]);
    assert.deepEqual(
      proposed({ vanished: vanished.toReversed(), made: made.toReversed() }),
      proposed({ vanished, made }),
    );
  });

  it("proposes nothing that was refused", () => {
    const [vanished, made] = [[space("A", "Grammaire")], [space("B", "Grammaire"), space("C", "Grammaires")]];

    assert.deepEqual(proposed({ vanished, made, refused: [{ old_key: "A", new_key: "B" }] }), ["A C 0.9 here 0"]);
  });

  it("tells thousands that come and go in one place apart by their students alone", () => {
    const many = Array.from({ length: 2000 }, (_, at) => at);
    const vanished = many.map((at) => space(`A${at}`, `Langue ${at}`));
    const made = many.map((at) => space(`B${at}`, `Langues ${at}`));

    assert.deepEqual(proposed({ vanished, made, shared: [{ old_key: "A7", new_key: "B7", share: 0.9 }] }), [
      "A7 B7 0.89 here 0.9",
    ]);
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { speechOf } from "../contract/words/speech.ts";
import { problem } from "../model/problem.ts";
import { problemRow } from "./problem-row.ts";

describe("presentation/problem-row", () => {
  it("says what a column needs in words", () => {
    const told = problem(
      "cell-unreadable",
      { file: "a.csv", line: 3, column: "birth_date" },
      { value: "x", type: "day" },
    );

    const row = problemRow(told, speechOf("en"));

    assert.equal(
      row.sentence,
      '"x" cannot be read in column birth_date, which needs a day (YYYY-MM-DD): the row is refused.',
    );
    assert.deepEqual([row.file, row.line, row.column, row.key], ["a.csv", 3, "birth_date", null]);
  });

  it("leaves out the nearest name where there is none", () => {
    const near = problem("header-column-unknown", { file: "a.csv", column: "nom" }, { nearest: "name" });
    const far = problem("header-column-unknown", { file: "a.csv", column: "xyz" });

    assert.match(problemRow(near, speechOf("fr")).sentence, /la plus proche est name\.$/);
    assert.match(problemRow(far, speechOf("fr")).sentence, /n’est pas lue\.$/);
  });
});

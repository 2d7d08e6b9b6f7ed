import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readAnswer } from "./read-answer.ts";

describe("flow/targets/moodle/service/read-answer", () => {
  it("takes what Moodle answers, null too", () => {
    assert.deepEqual(readAnswer(200, '[{"id":3}]'), { kind: "done", value: [{ id: 3 }] });
    assert.deepEqual(readAnswer(200, "null"), { kind: "done", value: null });
  });

  for (const [what, status, text, kind] of [
    [
      "a refusal with status 200",
      200,
      '{"exception":"x","errorcode":"invalidparameter","message":"Invalid"}',
      "refused",
    ],
    [
      "a refusal of a form that was cut off",
      200,
      "<EXCEPTION><ERRORCODE>invalidtoken</ERRORCODE></EXCEPTION>",
      "refused",
    ],
    ["a wrong address", 404, "Not Found", "refused"],
    ["a page of maintenance", 503, "<html>", "not-now"],
    ["a deadlock", 200, '{"exception":"dml_write_exception","errorcode":"dmlwriteexception"}', "not-now"],
    ["half an answer", 200, '[{"id":3},{"i', "unknown"],
    ["a page for people", 200, "<!DOCTYPE html>", "unknown"],
    ["a server before Moodle that did not wait", 504, "<html>", "unknown"],
  ] as const)
    it(`tells ${what} as ${kind}`, () => {
      assert.equal(readAnswer(status, text).kind, kind);
    });
});

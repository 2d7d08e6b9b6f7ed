import assert from "node:assert/strict";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { z } from "zod";
import { PATIENCE_MS } from "../../kits/patience.ts";
import { DOCUMENTS, LISTS, SCHEMAS } from "../../../src/contract/documents/index.ts";
import { whyAnswer } from "../../../src/contract/documents/why-document.ts";
import { passerelle } from "./passerelle.ts";

describe("test/e2e/cli/documents", { timeout: PATIENCE_MS }, () => {
  const program = passerelle();

  /** The document that a call prints, once its schema holds it. */
  async function callJson<Schema extends z.ZodType>(
    schema: Schema,
    ...words: readonly string[]
  ): Promise<z.infer<Schema>> {
    const { stdout } = await program.call(...words, "--json");
    return schema.parse(JSON.parse(stdout));
  }

  before(async () => {
    await callJson(DOCUMENTS.demo, "demo", "--no-serve", "--students", "90");
  });

  it("prints runs as their schema says, with the promised keys at the end", async () => {
    const run = await callJson(DOCUMENTS.run, "run", "1");

    const promised = [
      "run",
      "status",
      "counts",
      "decisions",
      "problems",
      "guards",
      "durations_ms",
      "peak_memory_bytes",
    ];
    assert.deepEqual(Object.keys(run).slice(-promised.length), promised);
    assert.equal((await callJson(z.array(LISTS.runs), "runs")).length, 1);
  });

  it("prints decisions and problems as their schemas say", async () => {
    const run = await callJson(DOCUMENTS.run, "run", "1");

    assert.equal((await callJson(z.array(LISTS.decisions), "decisions")).length, run.decisions?.total);
    assert.equal((await callJson(z.array(LISTS.teachers), "teachers")).length, run.teachers?.total);
    const told = Object.values(run.problems).reduce((sum, count) => sum + count, 0);
    assert.equal((await callJson(z.array(LISTS.problems), "problems")).length, told);
  });

  it("prints what the platform holds as its schemas say", async () => {
    const { counts } = await callJson(DOCUMENTS.run, "run", "1");

    for (const kind of ["course", "group", "enrolment", "user"] as const) {
      const things = await callJson(z.array(z.unknown()), "state", kind);
      assert.equal(things.length, counts?.[kind].created, kind);
      assert.ok(SCHEMAS[`state-${kind}`]?.safeParse(things).success, kind);
      assert.deepEqual(await callJson(z.array(z.unknown()), "state", kind, "--at", "1"), things, kind);
    }
  });

  it("prints why as its schema says: one answer with its chain, or one for each of a person's", async () => {
    const [missing] = await callJson(z.array(LISTS.decisions), "decisions", "--reason", "exchange-outgoing");

    assert.ok(missing);
    const one = await callJson(whyAnswer.loose(), "why", missing.student_code, missing.element_code);
    await callJson(DOCUMENTS.why, "why", missing.student_code, missing.element_code);
    const all = await callJson(z.array(whyAnswer), "why", missing.student_code);

    assert.equal(one.reason, "exchange-outgoing");
    assert.equal(one.chain.find(({ status }) => status === "broken")?.link, "not-away");
    assert.equal(one.chain.length, 10);
    assert.ok(all.length > 1);
  });

  it("prints spaces, symptoms and replies as their schemas say", async () => {
    const [missing] = await callJson(z.array(LISTS.decisions), "decisions", "--reason", "group-missing");
    const [inside] = await callJson(z.array(LISTS.decisions), "decisions", "--reason", "enrolled");
    assert.ok(missing && inside);
    const pair = [missing.student_code, missing.element_code];

    const space = await callJson(DOCUMENTS.space, "why", "--space", missing.element_code);
    const symptom = await callJson(DOCUMENTS.symptom, "symptom", "wrong-group", ...pair, "--reply");
    const enrolled = await callJson(DOCUMENTS.symptom, "symptom", "who-is-enrolled", inside.element_code);
    const replied = await callJson(whyAnswer.loose(), "why", ...pair, "--reply", "--to", "teacher");

    assert.equal(space.exists, true);
    assert.equal(symptom.answer, "group-not-reached");
    assert.match(symptom.reply?.fr ?? "", /sans groupe/);
    assert.match(symptom.reply?.en ?? "", /without a group/);
    assert.ok((enrolled.participants?.length ?? 0) > 1);
    assert.equal(enrolled.by_method?.["database"], enrolled.participants?.length);
    assert.match(JSON.stringify(replied["reply"]), /son groupe n’y mène pas/);
    assert.equal((await callJson(z.array(LISTS.symptoms), "symptoms")).length, 17);
  });

  it("says what a call about symptoms lacks", async () => {
    const unknown = await program.call("symptom", "wrong-goup");
    const unclear = await program.call("symptom", "--message", "something else");
    const nobody = await program.call("why");

    assert.deepEqual([unknown.code, unclear.code, nobody.code], [2, 2, 2]);
    assert.match(unknown.stderr, /wrong-group/);
  });

  it("prints the other documents as their schemas say", async () => {
    await callJson(DOCUMENTS.doctor, "doctor");
    await callJson(DOCUMENTS.store, "store", "status");
    await callJson(
      DOCUMENTS.generate,
      "generate",
      join(program.folder, "made"),
      "--students",
      "30",
      "--anomalies",
      "many",
    );
    const imported = await callJson(DOCUMENTS.run, "import", join(program.folder, "made"));
    assert.ok(imported.delivery !== null && imported.delivery.files.length > 0);
    await callJson(DOCUMENTS.failure, "run", "99");
  });

  it("leaves no placeholder open in what it says of problems", async () => {
    for (const lang of ["fr", "en"]) {
      const problems = await callJson(z.array(LISTS.problems), "problems", "--lang", lang);
      const open = problems.filter(({ sentence, next_step }) => `${sentence} ${next_step}`.includes("…"));
      assert.deepEqual(open, []);
    }
  });

  it("writes lists as CSV with a header, and stops quietly when nobody reads on", async () => {
    const csv = await program.call("decisions", "--format", "csv");
    const head = await program.shell("passerelle decisions --format csv --data data | head -1");

    const header = "student_code,element_code,year,outcome,reason,situation,course_key,group_codes,warnings\n";
    assert.ok(csv.stdout.startsWith(header));
    assert.deepEqual(head, { code: 0, stdout: header, stderr: "" });
  });
});

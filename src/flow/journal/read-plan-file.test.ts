import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { openCampusStore } from "../../../test/kits/campus.ts";
import { makePlan } from "../../../test/kits/perform.ts";
import { change, SAMPLE, thing } from "../../../test/kits/things.ts";
import type { Store } from "../../infra/store/store.ts";
import { KIND_NAMES } from "../../model/kinds.ts";
import type { Change } from "../../model/plan.ts";
import { openCampus } from "../targets/campus/index.ts";
import { readPlan } from "./read-plan.ts";
import { readPlanFile } from "./read-plan-file.ts";
import { writePlanFile } from "./write-plan-file.ts";

const changes = KIND_NAMES.map((kind) => change(kind, { after: SAMPLE[kind] }));

describe("flow/journal/read-plan-file", () => {
  it("finds the plan whose file it is", async (t) => {
    const { store, path, run } = await writtenPlan(t, changes);
    assert.deepEqual(await readPlanFile(store, path), await readPlan(store, run));
  });

  it("reads a header line and then one change a line", async (t) => {
    const { path, run } = await writtenPlan(t, changes);
    const [header, ...lines] = (await readFile(path, "utf8"))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.partialDeepStrictEqual(header, {
      format: "passerelle-plan/1",
      run,
      target: "campus",
      changes: changes.length,
      held: 0,
    });
    assert.deepEqual(lines, changes);
  });

  it("takes a plan without changes, and line ends inside values", async (t) => {
    const empty = await writtenPlan(t, []);
    assert.equal((await readPlanFile(empty.store, empty.path)).changes, 0);
    const name = 'two\nlines, a "quote" and a \\';
    const odd = await writtenPlan(t, [change("user", { after: thing("user", { family_name: name }) })]);
    assert.equal((await readPlanFile(odd.store, odd.path)).changes, 1);
  });

  it("takes a plan of which a hold was approved since", async (t) => {
    const { store, path, run } = await writtenPlan(t, changes);
    await store.query("update journal.plan set held = 7 where run = $1", [run]);
    assert.equal((await readPlanFile(store, path)).held, 7);
  });

  it("writes the same bytes again", async (t) => {
    const { store, path, run } = await writtenPlan(t, changes);
    const before = await readFile(path, "utf8");
    await store.transaction((tx) => writePlanFile(tx, run, path));
    assert.equal(await readFile(path, "utf8"), before);
  });

  const edits: Readonly<Record<string, (text: string) => string>> = {
    "a changed value": (text) => text.replace("(LAN101)", "(LAN102)"),
    "a line taken out": (text) => text.split("\n").toSpliced(3, 1).join("\n"),
    "two lines exchanged": (text) => {
      const [header, first, second, ...rest] = text.split("\n");
      return [header, second, first, ...rest].join("\n");
    },
    "a last line cut short": (text) => text.slice(0, -2),
    "a line added": (text) => `${text}${text.split("\n").at(-2)}\n`,
    "other line ends": (text) => text.replaceAll("\n", "\r\n"),
    "an edited header": (text) => text.replace('"target":"campus"', '"target":"moodle"'),
    "another digest": (text) => text.replace(/"digest":"./, '"digest":"x'),
    "no header": (text) => text.split("\n").slice(1).join("\n"),
    "nothing in it": () => "",
  };
  for (const [what, edit] of Object.entries(edits)) {
    it(`refuses a file with ${what}`, async (t) => {
      const { store, path } = await writtenPlan(t, changes);
      const written = await readFile(path, "utf8");
      assert.notEqual(edit(written), written);
      await writeFile(path, edit(written));
      await assert.rejects(readPlanFile(store, path), { name: "OperatorError", code: "plan-file-altered" });
    });
  }

  it("refuses the plan of another store, and a file that is not there", async (t) => {
    const { path } = await writtenPlan(t, changes);
    const other = await openCampusStore(t);
    await assert.rejects(readPlanFile(other, path), { name: "OperatorError", code: "plan-unknown" });
    await assert.rejects(readPlanFile(other, `${path}x`), { name: "OperatorError", code: "plan-file-unreadable" });
  });

  it("leaves no file when a plan cannot be written", async (t) => {
    const { store, path } = await writtenPlan(t, changes);
    await rm(path);
    const writing = store.transaction((tx) => writePlanFile(tx, 999, path));
    await assert.rejects(writing, { name: "OperatorError", code: "plan-unknown" });
    assert.deepEqual(await readdir(join(path, "..")), []);
  });
});

interface Written {
  readonly store: Store;
  readonly run: number;
  readonly path: string;
}

async function writtenPlan(t: TestContext, planned: readonly Change[]): Promise<Written> {
  const store = await openCampusStore(t);
  const folder = await mkdtemp(join(tmpdir(), "passerelle-plan-"));
  t.after(() => rm(folder, { recursive: true }));
  const path = join(folder, "plan.ndjson");
  const run = await makePlan(store, openCampus(store), planned);
  await store.transaction((tx) => writePlanFile(tx, run, path));
  return { store, run, path };
}

import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it, type TestContext } from "node:test";
import { type CommandEnd, passerelle } from "../faults/command.ts";
import { type BadInput, readCases } from "./case.ts";
import { deliveryOf } from "./import-case.ts";

/** What people read, by case: the exit code of the import, then its sentence and the next step. */
const TOLD = [
  {
    name: "row-cell-too-many",
    exit: 1,
    fr: "La ligne a 4 cellules, l’en-tête en a 3 : elle est refusée.",
    en: "The row has 4 cells, the header has 3: it is refused.",
  },
  {
    name: "zip-encrypted",
    exit: 2,
    fr: "La livraison ne peut pas être lue : le zip est protégé par un mot de passe",
    en: "The delivery cannot be read: the zip has a password",
  },
  {
    name: "manifest-hash-wrong",
    exit: 2,
    fr: "Le contenu n’a pas l’empreinte annoncée par le manifeste.",
    en: "The content does not have the hash that the manifest names.",
  },
  {
    name: "manifest-mode-unknown",
    exit: 2,
    fr: "Le manifeste ne peut pas être lu : files.students.csv.mode manque ou ne convient pas.",
    en: "The manifest cannot be read: files.students.csv.mode is missing or wrong.",
  },
] as const;

describe("test/bad-input/command-line", () => {
  let home = "";
  let cases: readonly BadInput[] = [];

  before(async () => {
    home = await mkdtemp(join(tmpdir(), "passerelle-bad-input-"));
    cases = await readCases();
  });

  after(async () => {
    await passerelle(join(home, "data"), "store", "stop");
    await rm(home, { recursive: true, force: true, maxRetries: 10 });
  });

  function run(...call: readonly string[]): Promise<CommandEnd> {
    return passerelle(join(home, "data"), ...call);
  }

  async function deliveryNamed(t: TestContext, name: string): Promise<string> {
    const found = cases.find((bad) => bad.name === name);
    assert.ok(found, name);
    return deliveryOf(t, found);
  }

  /** Applies a case; what another one brought before may be held. */
  async function syncNamed(t: TestContext, name: string): Promise<void> {
    const { code, stderr } = await run("sync", await deliveryNamed(t, name), "--yes");
    assert.ok(code === 0 || code === 1, stderr);
  }

  for (const { name, exit, fr, en } of TOLD) {
    it(`ends ${name} with ${exit} and says why in French and in English`, async (t) => {
      const { code, stderr } = await run("import", await deliveryNamed(t, name));
      assert.equal(code, exit, stderr);
      const french = await run("problems", "--lang", "fr");
      const english = await run("problems", "--lang", "en");
      assert.ok(plain(french.stdout).includes(fr), french.stdout);
      assert.ok(plain(english.stdout).includes(en), english.stdout);
    });
  }

  it("disarms in what it writes for spreadsheets a name that it keeps as it is", async (t) => {
    await syncNamed(t, "name-with-a-formula");
    assert.match((await run("state", "users", "--format", "csv")).stdout, /,"'=HYPERLINK\(/);
    assert.match((await run("state", "users", "--format", "json")).stdout, /"=HYPERLINK\(/);
  });

  it("lets no name steer the terminal of who lists it", async (t) => {
    await syncNamed(t, "name-with-control-characters");
    const { stdout } = await run("state", "users");
    assert.match(stdout, /No␛\[2Jël/);
    assert.ok(!stdout.includes("\x1b"));
  });
});

/** French puts spaces that do not break before its signs; a test is easier to read without them. */
function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, " ");
}

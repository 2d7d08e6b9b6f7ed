/**
 * Enrolments and memberships of a university on two real Moodles of one machine that hold its spaces, groups and people already: ours by web
 * services on one, on the other Moodle's own upload of users as CSV (`admin/tool/uploaduser/cli/uploaduser.php`) with the same rows.
 * Usage: node bench/moodle-upload.ts --ours "URL TOKEN DATABASE" --theirs "URL TOKEN DATABASE" --upload "COMMAND … {file}" [--students 300] [--max-input-vars 5000]
 */
import { exec } from "node:child_process";
import { chmod, cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { openStore } from "../src/infra/store/open-store.ts";
import { allMade } from "./parts/all-made.ts";
import { withDataFolder } from "./parts/data-folder.ts";
import { provideDelivery } from "./parts/deliveries.ts";
import { printTable, seconds } from "./parts/figures.ts";
import { type MoodlePlace, runSync } from "./parts/run-sync.ts";
import { writeUpload } from "./parts/write-upload.ts";

const options = parseArgs({
  options: {
    ours: { type: "string", default: "" },
    theirs: { type: "string", default: "" },
    upload: { type: "string", default: "" },
    students: { type: "string", default: "300" },
    "max-input-vars": { type: "string", default: "5000" },
  },
}).values;
const [ours, theirs] = [placeOf(options.ours), placeOf(options.theirs)];

/** Rows that came, and how long it took. */
interface Filled {
  readonly rows: number;
  readonly milliseconds: number;
}

const whole = await provideDelivery(Number(options.students), 0);
await withFolder(async (folder) => {
  const empty = await withoutRegistrations(whole, join(folder, "delivery"));
  const uploaded = await byUpload(empty, join(folder, "upload.csv"));
  const sent = await bySync(empty);
  printTable(`enrolments and memberships of ${options.students} students`, [
    ["", "rows", "time", "rows a second"],
    lineOf("ours, web services", sent),
    lineOf("Moodle's upload of users", uploaded),
  ]);
  console.log(`\nours is ${(rateOf(sent) / rateOf(uploaded)).toFixed(2)} x as fast (bar 1.8 x)`);
});

/** Spaces, groups and people by ours, then the rows by Moodle's upload. */
async function byUpload(empty: string, file: string): Promise<Filled> {
  await withDataFolder(undefined, (data) => runSync({ data, delivery: empty, moodle: theirs }));
  await withDataFolder(undefined, async (data) => {
    await runSync({ data, delivery: whole });
    await writeUpload(data, file);
  });
  const before = await countRows(theirs);
  const begun = performance.now();
  await promisify(exec)(options.upload.replaceAll("{file}", file), { maxBuffer: 64 * 1024 * 1024 });
  return { milliseconds: performance.now() - begun, rows: (await countRows(theirs)) - before };
}

/** The same by ours: all that the sync does on the Moodle, its calls and the looking before them. */
async function bySync(empty: string): Promise<Filled> {
  return withDataFolder(undefined, async (data) => {
    await runSync({ data, delivery: empty, moodle: ours });
    const before = await countRows(ours);
    const { stages } = allMade(await runSync({ data, delivery: whole, moodle: ours }));
    return { milliseconds: stages["apply"] ?? Number.NaN, rows: (await countRows(ours)) - before };
  });
}

async function countRows({ database }: MoodlePlace): Promise<number> {
  const moodle = await openStore({ url: database, who: "bench" });
  try {
    const { rows } = await moodle.query<{ count: number }>(
      "select (select count(*) from mdl_user_enrolments) + (select count(*) from mdl_groups_members) as count",
    );
    return rows[0]?.count ?? 0;
  } finally {
    await moodle.close();
  }
}

/** A copy of the delivery in which nobody has registered for an element yet, nor is in a group. */
async function withoutRegistrations(delivery: string, copy: string): Promise<string> {
  await cp(delivery, copy, { recursive: true });
  const manifest = join(copy, "manifest.json");
  // What our own generator has written.
  const said = JSON.parse(await readFile(manifest, "utf8")) as { files: Record<string, unknown> };
  for (const file of ["pedagogic_registrations.csv", "group_memberships.csv"]) {
    await rm(join(copy, file));
    delete said.files[file];
  }
  await writeFile(manifest, JSON.stringify(said));
  return copy;
}

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "passerelle-bench-upload-"));
  // Whoever Moodle runs as reads the file in it.
  await chmod(folder, 0o755);
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function placeOf(text: string): MoodlePlace {
  const [address, token, database] = text.split(" ");
  if (address === undefined || token === undefined || database === undefined)
    throw new Error("--ours and --theirs take an address, a token and the address of the database");
  return { address, token, database, maxInputVars: Number(options["max-input-vars"]) };
}

function rateOf({ rows, milliseconds }: Filled): number {
  return rows / (milliseconds / 1000);
}

function lineOf(title: string, filled: Filled): readonly string[] {
  return [title, String(filled.rows), seconds(filled.milliseconds), rateOf(filled).toFixed(0)];
}

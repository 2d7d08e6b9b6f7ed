import { resolve } from "node:path";
import { newestRun } from "../../runs/index.ts";
import { readMigrations, storePlace } from "../../installation/index.ts";
import { readRun } from "../../../flow/journal/index.ts";
import { pictureAge as readAge } from "../../../flow/targets/index.ts";
import type { Settings } from "../../../infra/config/index.ts";
import { openStore } from "../../../infra/store/open-store.ts";
import type { Store } from "../../../infra/store/store.ts";
import { storeStatus } from "../../../infra/store/supervisor/store-status.ts";
import { OperatorError, TransientError } from "../../../model/errors.ts";
import type { PictureAge } from "../../../model/picture-age.ts";
import type { Check, CheckName } from "./check.ts";
import { checkTaken } from "./check-taken.ts";
import type { Examination } from "./examination.ts";

const OLDEST_POSTGRESQL = 15;

/** Looks at the store and at what is in it. A private one that was never made is nothing wrong. */
export async function checkStore(settings: Settings, now: Date): Promise<Examination> {
  if (settings.database_url === null && (await storeStatus(resolve(settings.data))).kind === "absent")
    return closed(skipped("store"));
  try {
    const store = await openStore(storePlace({ settings, who: "passerelle doctor" }));
    try {
      return await lookInside(store, settings, now);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof OperatorError || error instanceof TransientError)) throw error;
    const status = error instanceof TransientError ? "out-of-reach" : "wrong";
    return closed({ check: "store", status, expected: placeOf(settings), found: error.message });
  }
}

/** Where nobody can look inside. */
function closed(store: Check): Examination {
  const checks = [store, skipped("store-version"), skipped("migrations"), skipped("last-run")];
  return { checks, pictureAge: null };
}

async function lookInside(store: Store, settings: Settings, now: Date): Promise<Examination> {
  const place = placeOf(settings);
  const migrations = await checkMigrations(store);
  const isUpToDate = migrations.status === "ok";
  const pictureAge = isUpToDate && isReadInTurn(settings) ? await readAge(store) : null;
  const checks: readonly Check[] = [
    { check: "store", status: "ok", expected: place, found: place },
    await checkVersion(store),
    migrations,
    isUpToDate ? await checkLastRun(store) : skipped("last-run"),
    ...(isUpToDate && isReadInTurn(settings) ? [await checkAge(store, settings, pictureAge)] : []),
    ...(isUpToDate ? await checkTaken(store, settings, now) : []),
  ];
  return { checks, pictureAge };
}

/** Whether spaces of a Moodle are read in turn. */
function isReadInTurn({ target, moodle }: Settings): boolean {
  return target === "moodle" && moodle.database_url === null;
}

async function checkVersion(store: Store): Promise<Check> {
  const { rows } = await store.query<{ server_version: string }>("show server_version");
  const found = rows[0]?.server_version ?? "";
  const isOld = Number.parseInt(found, 10) < OLDEST_POSTGRESQL;
  return {
    check: "store-version",
    status: isOld ? "wrong" : "ok",
    expected: `PostgreSQL >= ${OLDEST_POSTGRESQL}`,
    found: `PostgreSQL ${found}`,
  };
}

async function checkMigrations(store: Store): Promise<Check> {
  const wanted = (await readMigrations()).map(({ name }) => name);
  const applied = await appliedMigrations(store);
  const missing = wanted.filter((name) => !applied.includes(name));
  return {
    check: "migrations",
    status: missing.length === 0 ? "ok" : "warning",
    expected: String(wanted.length),
    found: String(wanted.length - missing.length),
  };
}

async function appliedMigrations(store: Store): Promise<readonly string[]> {
  const table = await store.query<{ there: boolean }>(
    "select to_regclass('passerelle.migration') is not null as there",
  );
  if (table.rows[0]?.there !== true) return [];
  const { rows } = await store.query<{ name: string }>("select name from passerelle.migration");
  return rows.map(({ name }) => name);
}

async function checkLastRun(store: Store): Promise<Check> {
  const id = await newestRun(store, ["import", "plan", "apply", "sync", "undo"]);
  const run = id === null ? undefined : await readRun(store, id);
  if (run === undefined) return skipped("last-run");
  return {
    check: "last-run",
    status: run.status === "interrupted" || run.status === "refused" ? "warning" : "ok",
    expected: "done",
    found: `${run.id} ${run.kind} ${run.status} ${run.endedAt ?? ""}`.trim(),
  };
}

/** Whether each space was read in so many days as there are to be runs. */
async function checkAge(store: Store, { moodle }: Settings, age: PictureAge | null): Promise<Check> {
  if (age === null) return skipped("moodle-age");
  const { rows } = await store.query<{ fresh: boolean }>(
    "select coalesce($1::timestamptz > now() - make_interval(days => $2), true) as fresh",
    [age.oldest, moodle.check_runs + 1],
  );
  const status = age.unread === 0 && rows[0]?.fresh === true ? "ok" : "warning";
  const found = `${age.spaces - age.unread}/${age.spaces} ${age.oldest ?? ""}`.trim();
  return { check: "moodle-age", status, expected: `${age.spaces}/${age.spaces}, <= ${moodle.check_runs} d`, found };
}

/** Where the store is, without its password. */
function placeOf({ database_url: url, data }: Settings): string {
  if (url === null) return resolve(data);
  if (!URL.canParse(url)) return "";
  const shown = new URL(url);
  if (shown.password !== "") shown.password = "***";
  return shown.href;
}

function skipped(check: CheckName): Check {
  return { check, status: "skipped", expected: "", found: "" };
}

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { callMoodle } from "./call-moodle.ts";
import { type Capability, RIGHTS } from "./call.ts";
import { readRecorded } from "./contract.ts";
import { type Moodle, openMoodle } from "./open-moodle.ts";

/** What a real Moodle 5.1 answered, in the order in which it was asked; long lists are cut: "... 97 more". */
interface Recording {
  readonly case: string;
  readonly function: string;
  readonly params: unknown;
  readonly status: number;
  readonly json: unknown;
  /** The same question to a site that tells those who develop what went wrong. */
  readonly debugging?: object;
}

/** Times, pictures, orders of lists on screens, and what the site calls itself: the stand-in has its own. */
const ITS_OWN = new Set(
  `timecreated timemodified cacherev sortorder categorysortorder courseimage profileimageurl profileimageurlsmall
   sitename siteurl fullname_of_site userpictureurl functions mobilecssurl advancedfeatures usercanmanageownfiles userquota
   usermaxuploadfilesize userhomepage userprivateaccesskey sitecalendartype usercalendartype theme limitconcurrentlogins
   policyagreed downloadfiles lastcourseaccess`.split(/\s+/),
);

const RECORDINGS = readRecorded("ws-recordings.json") as readonly Recording[];

describe("test/kits/moodle/replay", () => {
  it("answers as the real Moodle did, question by question", async (t) => {
    const moodle = await openMoodle(t);
    for (const recording of RECORDINGS) {
      await t.test(recording.case, () => replay(moodle, recording));
    }
  });
});

async function replay(moodle: Moodle, recording: Recording): Promise<void> {
  await prepare(moodle, recording.case);
  const call = { function: recording.function, params: whole(recording.params) as object, controlLast: false };
  const asked = { ...call, token: tokenFor(moodle, recording.case) };
  const { status, body } = await callMoodle(moodle, asked);
  assert.equal(status, recording.status);
  if (status === 200) assertAlike(JSON.parse(body), recording.json);
  if (recording.debugging === undefined) return;
  moodle.debugging = true;
  const told = await callMoodle(moodle, asked);
  moodle.debugging = false;
  assertAlike(toldAs(JSON.parse(told.body), recording.debugging), recording.debugging);
}

/** What was done at the real site between two questions, by other means than these functions. */
async function prepare(moodle: Moodle, name: string): Promise<void> {
  moodle.maxInputVars = Number(/^miv-(\d+)/.exec(name)?.[1] ?? 100_000);
  moodle.maintenance = name === "maintenance-mode";
  const [sequence, next] = NEXT_NUMBER[name] ?? [];
  if (sequence !== undefined) await moodle.store.query(`ALTER SEQUENCE ${sequence} RESTART WITH ${next}`);
}

/** Numbers of accounts that were made and taken back between, here or there; and the one that was drawn for a file. */
const NEXT_NUMBER: Readonly<Record<string, readonly [sequence: string, next: number]>> = {
  "user-recreate-deleted-username": ["mdl_user_id_seq", 113],
  "miv-1000-create-users-166": ["mdl_user_id_seq", 117],
  "files-upload": ["mdl_files_id_seq", 29_322_572],
};

function tokenFor(moodle: Moodle, name: string): string {
  if (name === "proto-bad-token") return "nobody's";
  if (name === "perm-no-rest-use") return moodle.tokenWithout("webservice/rest:use");
  if (!name.startsWith("perm-") || name === "perm-hidden-course-admin") return moodle.token;
  const rights = Object.keys(RIGHTS) as readonly Capability[];
  return moodle.tokenWithout(...rights.filter((right) => right !== "webservice/rest:use"));
}

/** The question with its lists whole again: rows go on counting as they began. */
function whole(value: unknown): unknown {
  if (Array.isArray(value)) return wholeList(value);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, whole(inside)]));
}

function wholeList(list: readonly unknown[]): readonly unknown[] {
  const left = leftOut(list);
  if (left === 0) return list.map(whole);
  const shown = list.slice(0, -1);
  const last: unknown = shown.at(-1);
  return [...shown, ...Array.from({ length: left }, (_, place) => counted(last, place + 1))];
}

function leftOut(list: readonly unknown[]): number {
  const [, more] = /^\.\.\. (\d+) more$/.exec(String(list.at(-1))) ?? [];
  return Number(more ?? 0);
}

function counted(value: unknown, further: number): unknown {
  if (typeof value === "number") return value + further;
  if (typeof value === "string") return value.replace(/\d+/, (digits) => next(digits, further));
  const inside = Object.entries(value as object).map(([key, field]) => [
    key,
    KEPT.has(key) ? field : counted(field, further),
  ]);
  return Object.fromEntries(inside);
}

/** Fields that are the same in all rows of a list that was cut. */
const KEPT = new Set(["roleid", "courseid", "groupid", "password", "cohorttype", "categoryid", "startdate", "enddate"]);

function next(digits: string, further: number): string {
  return String(Number(digits) + further).padStart(digits.length, "0");
}

// Statements of SQL are the real one's own: of those only the codes were recorded.
function toldAs(given: object, recorded: object): object {
  return "debuginfo" in recorded ? given : { ...given, debuginfo: undefined };
}

function assertAlike(given: unknown, recorded: unknown): void {
  assert.deepEqual(comparable(shortened(given, recorded)), comparable(recorded));
}

/** Lists cut as the recorded ones are. */
function shortened(given: unknown, recorded: unknown): unknown {
  if (Array.isArray(given) && Array.isArray(recorded)) return shortenedList(given, recorded);
  if (!isObject(given) || !isObject(recorded)) return given;
  return Object.fromEntries(Object.entries(given).map(([key, inside]) => [key, shortened(inside, recorded[key])]));
}

function shortenedList(given: readonly unknown[], recorded: readonly unknown[]): readonly unknown[] {
  const inner = given.map((one, place) => shortened(one, recorded[place]));
  if (leftOut(recorded) === 0) return inner;
  const shown = recorded.length - 1;
  return [...inner.slice(0, shown), `... ${given.length - shown} more`];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value === "string") return value.replace(/^http:\/\/127\.0\.0\.1:\d+/, "");
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key, inside]) => !ITS_OWN.has(key) && inside !== undefined);
  return Object.fromEntries(kept.map(([key, inside]) => [key, comparable(inside)]));
}

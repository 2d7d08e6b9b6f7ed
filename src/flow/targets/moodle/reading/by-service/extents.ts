import type { Transaction } from "../../../../../infra/store/store.ts";
import { KINDS_OF_SPACES } from "../../../../../model/kinds.ts";
import type { Batch } from "../../../port.ts";
import type { Service } from "../../service/service.ts";
import type { Extent } from "../reader.ts";
import type { ReadKind } from "../readings.ts";
import { spacesOf } from "./complete-reading.ts";
import { isInSpaces } from "./in-spaces.ts";

/** What a look is about: people by username, cohorts and spaces by Moodle's number; null: all of them. */
export interface About {
  readonly people: readonly string[] | null;
  readonly cohorts: readonly number[] | null;
  readonly spaces: readonly number[];
}

/** What a batch is about: the spaces that its changes are in, the cohorts, the people. */
export async function aboutBatch(tx: Transaction, service: Service, batch: Batch): Promise<About> {
  const { kind } = batch;
  if (kind === "user") return aboutPeople(tx, service, batch);
  if (kind === "cohort" || kind === "cohort-member")
    return { people: [], cohorts: await numbered(tx, batch, "cohort"), spaces: [] };
  return { people: [], cohorts: [], spaces: KINDS_OF_SPACES.includes(kind) ? await numbered(tx, batch, "course") : [] };
}

/** Only who is removed is looked for in spaces and cohorts: who else is there does not matter to an account. */
async function aboutPeople(tx: Transaction, service: Service, { changes, removes }: Batch): Promise<About> {
  const { rows } = await tx.query<{ username: string; id: number | null; goes: boolean }>(
    `select x.key[1] as username, u.id, x.after is null as goes
       from ${changes} x left join moodle.user u on u.username = x.key[1]`,
  );
  const going = rows.flatMap(({ id, goes }) => (goes && id !== null ? [id] : []));
  const spaces = await spacesOf(service, going);
  return { people: rows.map(({ username }) => username), cohorts: removes > 0 ? null : [], spaces };
}

async function numbered(tx: Transaction, { changes }: Batch, kind: "course" | "cohort"): Promise<readonly number[]> {
  const { rows } = await tx.query<{ id: number }>(
    `select distinct t.id from ${changes} x
       join moodle.${kind} t on t.${kind}_key in (x.key[1], x.before->>'${kind}_key') where t.id is not null`,
  );
  return rows.map(({ id }) => id);
}

/** Of the picture of a kind, what a look about these things tells all of: with them, what stands where there is nothing any more. */
export function extentOf(kind: ReadKind, { people, cohorts, spaces }: About): Extent | null {
  if (kind === "user") return people === null ? null : { where: "t.username = any($1)", value: people };
  if (kind === "cohort-member") return cohorts === null ? null : within("cohort", cohorts);
  return within("course", spaces);
}

/** The same of a portion of a refresh: what stands in its spaces. People and cohorts are then all of them. */
export function extentOfDue(kind: ReadKind, { spaces }: About): Extent | null {
  if (!isInSpaces(kind)) return null;
  return { where: "t.course_key in (select p.course_key from moodle.course p where p.id = any($1))", value: spaces };
}

function within(kind: "course" | "cohort", value: readonly number[]): Extent {
  const place = `select from moodle.${kind} p where p.${kind}_key = t.${kind}_key`;
  return { where: `not exists (${place}) or exists (${place} and p.id = any($1))`, value };
}

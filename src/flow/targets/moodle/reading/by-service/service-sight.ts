import type { MoodleSettings } from "../../../../../infra/config/index.ts";
import type { Transaction } from "../../../../../infra/store/store.ts";
import type { Batch } from "../../../port.ts";
import type { Service } from "../../service/service.ts";
import { copyReading, type ReadRow } from "../copy-reading.ts";
import type { Extent, Sight } from "../reader.ts";
import type { ReadKind } from "../readings.ts";
import { inParts } from "./ask.ts";
import { keepFilled, keepTimes, lookInside } from "./complete-reading.ts";
import { nextDue } from "./due-spaces.ts";
import { type About, aboutBatch, extentOf, extentOfDue } from "./extents.ts";
import { isInSpaces, type KindInSpaces } from "./in-spaces.ts";
import { categoryRows, cohortMemberRows, cohortRows, courseRows, userRows, userRowsNamed } from "./site-rows.ts";
import { enrolmentRows, groupingRows, groupRows, membershipRows, openSpaceDesk, type SpaceDesk } from "./space-rows.ts";
import { refuseUnseen } from "./unseen-spaces.ts";

/** What is asked, how much of it at once, and the numbers that roles are thought to have. */
export interface Asked {
  readonly service: Service;
  readonly settings: MoodleSettings;
  readonly roles: ReadonlyMap<string, number>;
}

/** A portion holds so many times the spaces that are asked about at once: some seconds, which a killed process has to do again. */
const ROUNDS = 10;

/** One look by web services, at a batch or a portion of what is due: what it is about is found out once. */
export class ServiceSight implements Sight {
  readonly #service: Service;
  readonly #atOnce: number;
  readonly #desk: SpaceDesk;
  #about: Promise<About> | undefined;

  constructor({ service, settings, roles }: Asked) {
    this.#service = service;
    this.#atOnce = settings.connections;
    this.#desk = openSpaceDesk(service, roles);
  }

  async copy(tx: Transaction, kind: ReadKind, batch: Batch | null): Promise<Extent | null> {
    if (isWhole(kind)) return this.#copyWhole(tx, kind, batch);
    this.#about ??= batch === null ? this.#due(tx) : aboutBatch(tx, this.#service, batch);
    const about = await this.#about;
    // Asked first: a copy into a table leaves no room for questions.
    const known = await knownIn(tx, kind);
    await copyReading(tx, kind, this.#rows(kind, about, known));
    if (kind === "enrolment") await keepTimes(tx);
    return batch === null ? extentOfDue(kind, about) : extentOf(kind, about);
  }

  /** The spaces that were looked into. */
  async spaces(): Promise<readonly number[]> {
    return (await this.#about)?.spaces ?? [];
  }

  async #copyWhole(tx: Transaction, kind: keyof typeof WHOLE, batch: Batch | null): Promise<null> {
    await copyReading(tx, kind, once(WHOLE[kind](this.#service)));
    if (kind !== "course") return null;
    await refuseUnseen(tx, this.#service);
    await keepFilled(tx);
    if (batch?.kind === "course" && batch.removes > 0) await lookInside(tx, this.#service, batch);
    return null;
  }

  /** A portion is about everybody, all cohorts, and the next spaces. */
  async #due(tx: Transaction): Promise<About> {
    return { people: null, cohorts: null, spaces: await nextDue(tx, ROUNDS * this.#atOnce) };
  }

  #rows(kind: PartKind, { people, cohorts, spaces }: About, known: Known): Rows {
    if (isInSpaces(kind)) return this.#rowsInSpaces(kind, spaces);
    if (kind === "cohort-member") return cohortMemberRows(this.#service, cohorts ?? known.map(({ id }) => id));
    return people === null ? userRows(this.#service, known) : userRowsNamed(this.#service, people);
  }

  /** As many spaces at once as there may be calls. */
  async *#rowsInSpaces(kind: KindInSpaces, spaces: readonly number[]): Rows {
    for (const some of inParts(spaces, this.#atOnce)) {
      const read = await Promise.all(some.map((space) => ROWS_IN_SPACES[kind](this.#desk, space)));
      yield read.flat();
    }
  }
}

type Rows = AsyncIterable<readonly ReadRow[]>;

/** Kinds that one call tells whole. */
const WHOLE = { category: categoryRows, course: courseRows, cohort: cohortRows } as const;

const ROWS_IN_SPACES: Readonly<Record<KindInSpaces, (desk: SpaceDesk, space: number) => Promise<readonly ReadRow[]>>> =
  {
    grouping: groupingRows,
    group: groupRows,
    enrolment: enrolmentRows,
    membership: membershipRows,
  };

type PartKind = Exclude<ReadKind, keyof typeof WHOLE>;

function isWhole(kind: ReadKind): kind is keyof typeof WHOLE {
  return kind in WHOLE;
}

async function* once(rows: Promise<readonly ReadRow[]>): Rows {
  yield await rows;
}

/** What the picture knows of people, or of cohorts. */
type Known = readonly { readonly id: number; readonly name: string }[];

async function knownIn(tx: Transaction, kind: PartKind): Promise<Known> {
  if (kind !== "user" && kind !== "cohort-member") return [];
  const table = kind === "user" ? "select id, username as name from moodle.user" : "select id, name from moodle.cohort";
  return (await tx.query<Known[number]>(`${table} where id is not null`)).rows;
}

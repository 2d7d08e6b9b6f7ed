import type { MoodleSettings } from "../../../../../infra/config/index.ts";
import type { Transaction } from "../../../../../infra/store/store.ts";
import type { Batch } from "../../../port.ts";
import type { Service } from "../../service/service.ts";
import { roleIds } from "../../settings.ts";
import { copyReading, type ReadRow } from "../copy-reading.ts";
import type { Extent, Reader, Sight } from "../reader.ts";
import type { ReadKind } from "../readings.ts";
import { keepFilled, keepTimes, lookInside } from "./complete-reading.ts";
import { dueSpaces, rememberReadings } from "./due-spaces.ts";
import { inParts } from "./ask.ts";
import { type About, aboutBatch, extentOf } from "./extents.ts";
import { descriptionsOf, numbersOf } from "./numbers.ts";
import {
  categoryRows,
  cohortMemberRows,
  cohortRows,
  courseRows,
  type KnownAccount,
  userRows,
  userRowsNamed,
} from "./site-rows.ts";
import { enrolmentRows, groupingRows, groupRows, membershipRows, openSpaceDesk, type SpaceDesk } from "./space-rows.ts";
import { refuseUnseen, refuseUnseenCategories } from "./unseen.ts";

/**
 * Reads a Moodle by its web services alone. What they tell in one call is read as a whole; spaces are read one by one, and at each
 * refresh those that are due. What they do not tell stays as the picture has it.
 */
export function readerByService(settings: MoodleSettings, service: Service): Reader {
  const roles = roleIds(settings);
  return {
    look: (work) => work(new ServiceSight(service, settings, roles)),
    numbersOf: (kind, identities) => numbersOf(service, kind, identities),
    descriptionsOf: (groupings) => descriptionsOf(service, groupings),
    roles: () => Promise.resolve(roles),
    // No function tells it: what the site does not want it refuses.
    sharesEmails: () => Promise.resolve(true),
  };
}

/** One look: what it is about is found out once. */
class ServiceSight implements Sight {
  readonly #service: Service;
  readonly #settings: MoodleSettings;
  readonly #desk: SpaceDesk;
  #about: Promise<About> | undefined;

  constructor(service: Service, settings: MoodleSettings, roles: ReadonlyMap<string, number>) {
    this.#service = service;
    this.#settings = settings;
    this.#desk = openSpaceDesk(service, roles);
  }

  async copy(tx: Transaction, kind: ReadKind, batch: Batch | null): Promise<Extent | null> {
    if (isWhole(kind)) return this.#copyWhole(tx, kind, batch);
    const about = await this.#aboutWhat(tx, kind, batch);
    // Asked first: a copy into a table leaves no room for questions.
    const known = await knownIn(tx, kind);
    await copyReading(tx, kind, this.#rows(kind, about, known));
    if (kind === "enrolment") await keepTimes(tx);
    return extentOf(kind, about);
  }

  async remember(tx: Transaction): Promise<void> {
    await rememberReadings(tx, (await this.#about)?.spaces ?? []);
  }

  async #copyWhole(tx: Transaction, kind: keyof typeof WHOLE, batch: Batch | null): Promise<null> {
    await copyReading(tx, kind, once(WHOLE[kind](this.#service)));
    if (kind !== "course") return null;
    await refuseUnseen(tx, this.#service);
    if (batch === null) await refuseUnseenCategories(tx);
    await keepFilled(tx);
    if (batch?.kind === "course" && batch.removes > 0) await lookInside(tx, this.#service, batch);
    return null;
  }

  /** A refresh is about everybody, all cohorts, and the spaces that are due: those are chosen once all spaces are known. */
  async #aboutWhat(tx: Transaction, kind: ReadKind, batch: Batch | null): Promise<About> {
    const everybody = { people: null, cohorts: null, spaces: [] };
    if (batch === null && (kind === "user" || kind === "cohort-member")) return everybody;
    this.#about ??=
      batch === null
        ? dueSpaces(tx, this.#settings).then((spaces) => ({ ...everybody, spaces }))
        : aboutBatch(tx, this.#service, batch);
    return this.#about;
  }

  #rows(kind: PartKind, { people, cohorts, spaces }: About, known: Known): Rows {
    if (kind === "user") return people === null ? userRows(this.#service, known) : userRowsNamed(this.#service, people);
    if (kind === "cohort-member") return cohortMemberRows(this.#service, cohorts ?? known.map(({ id }) => id));
    return this.#rowsInSpaces(kind, spaces);
  }

  /** As many spaces at once as there may be calls. */
  async *#rowsInSpaces(kind: keyof typeof IN_SPACES, spaces: readonly number[]): Rows {
    for (const some of inParts(spaces, this.#settings.connections)) {
      const read = await Promise.all(some.map((space) => IN_SPACES[kind](this.#desk, space)));
      yield read.flat();
    }
  }
}

type Rows = AsyncIterable<readonly ReadRow[]>;

/** Kinds that one call tells whole. */
const WHOLE = { category: categoryRows, course: courseRows, cohort: cohortRows } as const;

const IN_SPACES = {
  grouping: groupingRows,
  group: groupRows,
  enrolment: enrolmentRows,
  membership: membershipRows,
} as const;

type PartKind = Exclude<ReadKind, keyof typeof WHOLE>;

function isWhole(kind: ReadKind): kind is keyof typeof WHOLE {
  return kind in WHOLE;
}

async function* once(rows: Promise<readonly ReadRow[]>): Rows {
  yield await rows;
}

/** What the picture knows of people, or of cohorts. */
type Known = readonly KnownAccount[];

async function knownIn(tx: Transaction, kind: PartKind): Promise<Known> {
  if (kind !== "user" && kind !== "cohort-member") return [];
  const [table, name] = kind === "user" ? ["user", "username"] : ["cohort", "name"];
  const sql = `select id, ${name} as name, owner not like 'person:%' as ours from moodle.${table} where id is not null`;
  return (await tx.query<Known[number]>(sql)).rows;
}

import type { MoodleSettings } from "../../../../../infra/config/index.ts";
import type { Queries, Store } from "../../../../../infra/store/store.ts";
import type { Portion } from "../reader.ts";
import { READ_KINDS, type ReadKind } from "../readings.ts";
import { isAnyDue, rememberSpaces, setOut } from "./due-spaces.ts";
import { forgetGoneSpaces } from "./gone-spaces.ts";
import { IN_SPACES, isInSpaces } from "./in-spaces.ts";
import { type Asked, ServiceSight } from "./service-sight.ts";

/** Gives what a refresh reads in portions: each kind that is told whole, then some spaces at a time until none is due. */
export async function readDue(store: Store, asked: Asked, keep: (portion: Portion) => Promise<void>): Promise<void> {
  for (const kind of READ_KINDS.filter((one) => !isInSpaces(one))) await keep(wholeKind(kind, asked));
  while (await isAnyDue(store)) await keep(nextSpaces(asked));
}

function wholeKind(kind: ReadKind, asked: Asked): Portion {
  return {
    kinds: [kind],
    sight: new ServiceSight(asked),
    conclude: async (tx) => {
      if (kind === "course") await rememberCourses(tx, asked.settings);
      await tx.query("delete from moodle.intended where kind = $1", [kind]);
      await tx.query(
        `insert into moodle.reading (part, read_at) values ($1, now())
         on conflict (part, id) do update set read_at = excluded.read_at`,
        [kind],
      );
    },
  };
}

async function rememberCourses(tx: Queries, settings: MoodleSettings): Promise<void> {
  await forgetGoneSpaces(tx);
  await setOut(tx, settings);
}

function nextSpaces(asked: Asked): Portion {
  const sight = new ServiceSight(asked);
  return {
    kinds: IN_SPACES,
    sight,
    conclude: async (tx) => {
      const spaces = await sight.spaces();
      await tx.query(
        `delete from moodle.intended i using moodle.course c
          where i.kind = any($1) and c.course_key = i.key[1] and c.id = any($2)`,
        [IN_SPACES, spaces],
      );
      await rememberSpaces(tx, spaces);
    },
  };
}

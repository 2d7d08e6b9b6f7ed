import type { Queries } from "../../../../../infra/store/store.ts";
import type { PictureAge } from "../../../../../model/picture-age.ts";

/** How old the picture is where web services read it in turn; null where everything was read at the last refresh. */
export async function pictureAge(tx: Queries): Promise<PictureAge | null> {
  const { rows: kinds } = await tx.query<PictureAge["kinds"][number]>(
    `select part as kind, read_at as "readAt" from moodle.reading where part <> 'space' order by part`,
  );
  if (kinds.length === 0) return null;
  const { rows } = await tx.query<Omit<PictureAge, "kinds">>(
    `select count(*) as spaces, count(*) filter (where r.id is null) as unread, min(r.read_at) as oldest
       from moodle.course c left join moodle.reading r on r.part = 'space' and r.id = c.id`,
  );
  return { kinds, ...(rows[0] ?? { spaces: 0, unread: 0, oldest: null }) };
}

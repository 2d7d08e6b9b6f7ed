import type { Queries } from "../../../../../infra/store/store.ts";
import type { PictureAge } from "../../../port.ts";

/** How old the picture is in spaces that web services read one by one; null where everything was read at the last refresh. */
export async function pictureAge(tx: Queries): Promise<PictureAge | null> {
  const { rows } = await tx.query<PictureAge & { readonly any: boolean }>(`
    select exists (select from moodle.reading) as any, count(*) as spaces, count(*) filter (where r.id is null) as unread,
           min(r.read_at) as oldest
      from moodle.course c left join moodle.reading r on r.part = 'space' and r.id = c.id`);
  const [found] = rows;
  return found?.any === true ? { spaces: found.spaces, unread: found.unread, oldest: found.oldest } : null;
}

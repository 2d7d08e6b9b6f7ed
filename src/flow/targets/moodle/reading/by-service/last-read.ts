import type { KindName } from "../../../../../model/kinds.ts";
import { isRead } from "../readings.ts";
import { isInSpaces } from "./in-spaces.ts";

/** SQL of when a thing was last read by web services, where `key` is SQL of its key; null where everything was read at the last refresh. */
export function lastRead(kind: KindName, key: string): string {
  if (!isRead(kind) || !isInSpaces(kind)) return `(select r.read_at from moodle.reading r where r.part = '${kind}')`;
  return `
    (select r.read_at from moodle.reading r join moodle.course c on c.id = r.id
      where r.part = 'space' and c.course_key = (${key})[1])`;
}

import type { Service } from "../../service/service.ts";
import type { NumberedKind } from "../../tables.ts";
import type { ReadRow } from "../copy-reading.ts";
import type { Description, Identity, Numbered } from "../reader.ts";
import { askList, inParts, textIn, type Told } from "./ask.ts";
import { categoryRows, cohortRows, courseRows, userRowsNamed } from "./site-rows.ts";
import { openSpaceDesk } from "./space-rows.ts";

/** The numbers that Moodle has given to things, as far as it has them. */
export async function numbersOf(
  service: Service,
  kind: NumberedKind,
  identities: readonly Identity[],
): Promise<readonly Numbered[]> {
  const wanted = new Set(identities.map(({ text }) => text));
  if (wanted.size === 0) return [];
  const rows = await rowsOf(service, kind, identities);
  return rows.flatMap(({ id, number, username, course }) => {
    const text = String(number ?? username);
    const place = kind === "group" || kind === "grouping" ? Number(course) : null;
    return wanted.has(text) ? [{ id: Number(id), text, course: place }] : [];
  });
}

async function rowsOf(
  service: Service,
  kind: NumberedKind,
  identities: readonly Identity[],
): Promise<readonly ReadRow[]> {
  switch (kind) {
    case "category":
      return categoryRows(service);
    case "course":
      return courseRows(service);
    case "cohort":
      return cohortRows(service);
    case "user":
      return (
        await Array.fromAsync(
          userRowsNamed(
            service,
            identities.map(({ text }) => text),
          ),
        )
      ).flat();
    case "grouping":
      return inSpaces(identities, openSpaceDesk(service, new Map()).groupings);
    case "group":
      return inSpaces(identities, openSpaceDesk(service, new Map()).groups);
    default:
      return kind satisfies never;
  }
}

async function inSpaces(
  identities: readonly Identity[],
  read: (space: number) => Promise<readonly Told[]>,
): Promise<readonly ReadRow[]> {
  const rows: ReadRow[] = [];
  for (const course of new Set(identities.flatMap(({ course }) => (course === null ? [] : [course]))))
    for (const told of await read(course))
      rows.push({ id: Number(told["id"]), course, number: textIn(told, "idnumber") });
  return rows;
}

/** What groupings are described as. */
export async function descriptionsOf(service: Service, groupings: readonly number[]): Promise<readonly Description[]> {
  const described: Description[] = [];
  for (const groupingids of inParts(groupings, 200))
    for (const told of await askList(service, "core_group_get_groupings", { groupingids }))
      described.push({
        id: Number(told["id"]),
        description: textIn(told, "description"),
        descriptionformat: Number(told["descriptionformat"]),
      });
  return described;
}

import { chmod, writeFile } from "node:fs/promises";
import { openStore } from "../../src/infra/store/open-store.ts";

interface Person {
  readonly username: string;
  readonly first_name: string | null;
  readonly family_name: string | null;
  readonly email: string | null;
  /** Short name of a space and name of a group in it, or none, by turns. */
  readonly places: readonly (readonly [course: string, group: string | null])[];
}

/** The enrolments and memberships of the campus of a data folder as the file that Moodle's upload of users takes: a line a person. */
export async function writeUpload(data: string, file: string): Promise<void> {
  const people = await readPeople(data);
  const most = Math.max(...people.map(({ places }) => places.length));
  const head = ["username", "firstname", "lastname", "email"];
  for (let place = 1; place <= most; place += 1) head.push(`course${place}`, `group${place}`);
  const lines = people.map((person) => {
    const cells = [person.username, person.first_name ?? "-", person.family_name ?? "-", emailOf(person)];
    for (let at = 0; at < most; at += 1) cells.push(...(person.places[at] ?? ["", ""]).map((cell) => cell ?? ""));
    return cells.map(quoted).join(",");
  });
  await writeFile(file, `${[head.join(","), ...lines].join("\n")}\n`);
  // Read by whoever Moodle runs as.
  await chmod(file, 0o644);
}

async function readPeople(data: string): Promise<readonly Person[]> {
  const store = await openStore({ dataFolder: data });
  try {
    const { rows } = await store.query<Person>(`
      select u.username, u.first_name, u.family_name, u.email,
             json_agg(json_build_array(c.short_name, g.name) order by c.short_name, g.name) as places
        from campus.enrolment e
        join campus.course c using (course_key)
        join campus."user" u using (username)
        left join campus.membership m using (course_key, username)
        left join campus."group" g using (course_key, group_key)
       where e.role = 'student' and e.status = 'active' group by u.username order by u.username`);
    return rows;
  } finally {
    await store.close();
  }
}

function emailOf({ username, email }: Person): string {
  return email ?? `${username}@no-address.invalid`;
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

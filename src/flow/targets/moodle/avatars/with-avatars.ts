import type { MoodleSettings } from "../../../../infra/config/index.ts";
import { type DatabaseReader, withDatabase } from "../reading/database.ts";
import { makeCall, openService, Refused, type Service } from "../service/service.ts";
import { databasePlace, servicePlace } from "../settings.ts";

/** An account of Moodle, and the number of the picture that it shows: 0 where it has none. */
export interface Pictured {
  readonly id: number;
  readonly picture: number;
}

/** An image to be shown. */
export interface Image {
  /** With an ending that fits what it is. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** Pictures of people on a Moodle. */
export interface Avatars {
  /** Looks which pictures accounts show now, by username. */
  look(usernames: readonly string[]): Promise<ReadonlyMap<string, Pictured>>;
  /** Makes an account show an image; gives what Moodle says where it says no. Whether it shows it, only a look tells. */
  show(account: Pictured, image: Image): Promise<string | null>;
  /** Makes an account show no picture; gives what Moodle says where it says no. */
  remove(account: Pictured): Promise<string | null>;
}

/** Opens what is needed for pictures on a Moodle, and closes it after the work. Errors as of reading and calling it. */
export function withAvatars<T>(settings: MoodleSettings, work: (avatars: Avatars) => Promise<T>): Promise<T> {
  const service = openService(servicePlace(settings));
  return withDatabase(databasePlace(settings), async (database) => {
    const me = await whoCalls(service);
    return work({
      look: (usernames) => look(database, usernames),
      show: (account, image) => show(service, me, { account, image }),
      remove: ({ id }) => unlessRefused(() => makeCall(service, { ...UPDATE, params: { ...NONE, userid: id } })),
    });
  });
}

const NONE = { draftitemid: 0, delete: true } as const;

const UPDATE = { does: "core_user_update_picture", repeatable: true } as const;

async function whoCalls(service: Service): Promise<number> {
  const site = await makeCall(service, { does: "core_webservice_get_site_info", params: {}, repeatable: true });
  return typeof site === "object" && site !== null && "userid" in site ? Number(site.userid) : 0;
}

async function look(database: DatabaseReader, usernames: readonly string[]): Promise<ReadonlyMap<string, Pictured>> {
  const { rows } = await database.read((moodle) =>
    moodle.query<Pictured & { readonly username: string }>(
      "select username, id, picture from {user} where deleted = 0 and {among username}",
      [usernames],
    ),
  );
  return new Map(rows.map(({ username, ...pictured }) => [username, pictured] as const));
}

// First into the drafts of whoever calls: only from there a picture is taken.
async function show(
  service: Service,
  me: number,
  { account, image }: { readonly account: Pictured; readonly image: Image },
): Promise<string | null> {
  const draft = {
    component: "user",
    filearea: "draft",
    itemid: 0,
    filepath: "/",
    contextlevel: "user",
    instanceid: me,
  };
  const params = { ...draft, filename: image.name, filecontent: image.bytes.toString("base64") };
  return unlessRefused(async () => {
    const uploaded = await makeCall(service, { does: "core_files_upload", params, repeatable: true });
    const itemid = typeof uploaded === "object" && uploaded !== null && "itemid" in uploaded ? uploaded.itemid : 0;
    await makeCall(service, { ...UPDATE, params: { draftitemid: Number(itemid), userid: account.id } });
  });
}

async function unlessRefused(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.message;
  }
}

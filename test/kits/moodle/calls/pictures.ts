import { type Call, type Given, whole, type Work } from "../call.ts";
import { findContext, LEVEL } from "../contexts.ts";
import { refused, unknownRecord } from "../refusal.ts";
import { demand } from "../rights.ts";
import { findRow, insertRow } from "../rows.ts";

/** Puts a file into the drafts of whoever calls. */
export const uploadFile: Call = whole(async (work, given) => {
  const { component, filearea, filepath, filename, filecontent, instanceid } = given;
  const { id: contextid = 0 } = (await findContext(work, LEVEL.user, work.caller.userId)) ?? {};
  if (instanceid !== work.caller.userId) throw refused("nofile", "File not specified");
  const bytes = Buffer.from(String(filecontent), "base64");
  const place = { contextid, component, filearea, itemid: await newItem(work), filepath, filename };
  await insertRow(work.tx, "files", { ...place, filesize: bytes.length, mimetype: typeOf(bytes) });
  const { itemid } = place;
  const url = `${work.address}/draftfile.php/${contextid}/user/draft/${itemid}/${String(filename)}`;
  return { contextid, component, filearea, itemid, filepath, filename, url };
});

async function newItem({ tx }: Work): Promise<number> {
  const { number = 0 } =
    (await findRow<{ number: number }>(tx, "SELECT 1000 + nextval('mdl_files_id_seq') AS number", [])) ?? {};
  return number;
}

/** What GD makes of it: of other images, and of what is none, nothing. */
function typeOf(bytes: Buffer): string | null {
  const start = bytes.subarray(0, 4).toString("latin1");
  if (start === "\u0089PNG") return "image/png";
  if (start === "GIF8") return "image/gif";
  return start.startsWith("\u00ff\u00d8\u00ff") ? "image/jpeg" : null;
}

/**
 * Gives somebody the picture that was uploaded, or none. A file that is no usable image takes the old picture away, and that is a
 * success; `success` says only that something has changed.
 */
export const updatePicture: Call = whole(async (work, given: Given) => {
  demand(work, "moodle/user:editprofile");
  const user = await findRow<{ id: number; picture: number }>(
    work.tx,
    "SELECT id, picture FROM mdl_user WHERE id = $1 AND deleted = 0",
    [given["userid"]],
  );
  if (user === undefined) throw unknownRecord("user");
  const picture = given["delete"] === true ? 0 : await pictureOf(work, user, Number(given["draftitemid"]));
  await work.tx.query("UPDATE mdl_user SET picture = $2 WHERE id = $1", [user.id, picture]);
  if (picture === user.picture) return { success: false, warnings: [] };
  return { success: true, profileimageurl: `${work.address}/pluginfile.php/f1?rev=${picture}`, warnings: [] };
});

async function pictureOf(work: Work, user: { readonly picture: number }, draft: number): Promise<number> {
  const found = "SELECT mimetype FROM mdl_files WHERE filearea = 'draft' AND itemid = $1";
  const file = await findRow<{ mimetype: string | null }>(work.tx, found, [draft]);
  if (file === undefined) return user.picture;
  if (file.mimetype === null) return 0;
  return insertRow(work.tx, "files", { component: "user", filearea: "icon", filename: "f1.png" });
}

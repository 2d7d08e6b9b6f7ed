import { type Given, RIGHTS, type Visit } from "../call.ts";
import { CONTRACT } from "../contract.ts";

/** What the site says of itself, of the caller, and of what the caller's service offers. */
export async function getSiteInfo({ store, caller, address }: Visit, _given: Given): Promise<unknown> {
  const { rows } = await store.query(
    `SELECT username, firstname, lastname, firstname || ' ' || lastname AS fullname, lang, id AS userid
     FROM mdl_user WHERE id = $1`,
    [caller.userId],
  );
  const { release, version } = CONTRACT.moodle;
  return {
    ...rows[0],
    sitename: "A Moodle",
    siteurl: address,
    userpictureurl: `${address}/theme/image.php/boost/core/1/u/f1`,
    functions: Object.keys(CONTRACT.functions).map((name) => ({ name, version })),
    release,
    version,
    downloadfiles: 0,
    uploadfiles: 1,
    siteid: 1,
    // Who lacks a right is none.
    userissiteadmin: caller.userId === 2 && caller.rights.size === Object.keys(RIGHTS).length,
  };
}

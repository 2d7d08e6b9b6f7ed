import type { Desk } from "./desk.ts";
import { findWithdrawn, forgetSent } from "./people.ts";

/** Takes away what may no longer be shown, where it is still ours; gives how many. */
export async function withdraw({ store, avatars, moodle }: Desk): Promise<number> {
  const withdrawn = await findWithdrawn(store, moodle.avatars);
  const there = await avatars.look(withdrawn.map(({ username }) => username));
  let removed = 0;
  for (const { username, picture } of withdrawn) {
    const found = there.get(username);
    const isOurs = found !== undefined && found.picture !== 0 && (picture === null || picture === found.picture);
    // What Moodle does not let go is still ours, and tried again the next time.
    if (isOurs && (await avatars.remove(found)) !== null) continue;
    if (isOurs) removed += 1;
    await forgetSent(store, username);
  }
  return removed;
}

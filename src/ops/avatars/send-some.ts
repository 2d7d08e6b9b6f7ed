import type { Pictured } from "../../flow/targets/index.ts";
import { together } from "../../infra/together.ts";
import type { AvatarRefusal } from "../../model/avatars.ts";
import type { Desk } from "./desk.ts";
import type { Named } from "./once-each.ts";
import { type Account, findAccounts, forgetSent, rememberSent } from "./people.ts";
import { type Portrait, readPortrait, type RefusedFile } from "./portraits.ts";
import type { Sending } from "./report.ts";

/** A picture that goes out. */
interface Going {
  readonly portrait: Portrait;
  readonly account: Account;
  readonly there: Pictured;
}

/** Sends those of some pictures that are new or have changed, and may be shown. */
export async function sendSome(desk: Desk, some: readonly Named[]): Promise<Sending> {
  const { store, avatars, moodle } = desk;
  const accounts = await findAccounts(
    store,
    moodle.avatars,
    some.map(({ code }) => code),
  );
  const there = await avatars.look([...accounts.values()].map(({ username }) => username));
  const refused: RefusedFile[] = [];
  const going: Going[] = [];
  let unchanged = 0;
  for (const { file, code } of some) {
    const account = accounts.get(code);
    const found = account === undefined ? undefined : there.get(account.username);
    const reason = reasonAgainst(account, found);
    const portrait = reason ?? (await readPortrait(file, code));
    if (typeof portrait === "string") refused.push({ file: file.name, reason: portrait, said: null });
    else if (account === undefined || found === undefined) continue;
    else if (account.sent?.digest === portrait.digest && account.sent.picture !== null) unchanged += 1;
    else going.push({ portrait, account, there: found });
  }
  const failed = await sendAll(desk, going);
  return { sent: going.length - failed.length, unchanged, refused: [...refused, ...failed] };
}

/** Why nothing is sent for an account, whatever the image; null where something may be. */
function reasonAgainst(account: Account | undefined, there: Pictured | undefined): AvatarRefusal | null {
  if (account === undefined || there === undefined) return "no-account";
  if (!account.may) return "no-consent";
  const ours = account.sent?.picture;
  // In hand when a process died: what is there may be ours.
  if (ours === null || ours === there.picture) return null;
  if (there.picture !== 0) return "own-picture";
  return ours === undefined ? null : "removed-by-hand";
}

/** Sends pictures on as many connections as may be; a look tells which of them are shown. */
async function sendAll({ store, avatars, moodle }: Desk, going: readonly Going[]): Promise<readonly RefusedFile[]> {
  for (const { account, portrait } of going)
    await rememberSent(store, account, { digest: portrait.digest, picture: null });
  const said = new Map<Going, string | null>();
  const lanes = Array.from({ length: moodle.connections }, (_, lane) =>
    going.filter((_one, place) => place % moodle.connections === lane),
  );
  await together(
    lanes.map(async (lane) => {
      for (const one of lane) said.set(one, await avatars.show(one.there, one.portrait));
    }),
  );
  const now = await avatars.look(going.map(({ account }) => account.username));
  const refused: RefusedFile[] = [];
  for (const one of going) {
    const { account, portrait, there } = one;
    const picture = now.get(account.username)?.picture ?? 0;
    const isShown = picture !== 0 && picture !== there.picture;
    if (isShown) await rememberSent(store, account, { digest: portrait.digest, picture });
    // Where the platform has left the old one, it is still ours.
    else if (account.sent !== null && picture === there.picture) await rememberSent(store, account, account.sent);
    else await forgetSent(store, account.username);
    if (!isShown) refused.push({ file: portrait.file, reason: "refused", said: said.get(one) ?? null });
  }
  return refused;
}

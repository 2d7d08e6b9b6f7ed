import { chown, writeFile } from "node:fs/promises";
import { idsFor, type ServerAccount } from "./server-account.ts";

/** Writes a file that the server's account owns and nobody else may read; it is on the disk when this returns. */
export async function writeFor(account: ServerAccount, path: string, text: string): Promise<void> {
  await writeFile(path, text, { mode: 0o600, flush: true });
  await giveTo(account, path);
}

/** Makes the server's account the owner of a file or folder that we made. */
export async function giveTo(account: ServerAccount, path: string): Promise<void> {
  const { uid, gid } = idsFor(account);
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
}

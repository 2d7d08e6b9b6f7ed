import { hash, verify } from "@node-rs/argon2";

/** Argon2id with 19 MiB and two passes, the library's and OWASP's choice: about 20 ms of one core. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"));
}

/** Hash of a password that nobody has. */
let decoy: Promise<string> | undefined;

/**
 * Whether the password is the one that was hashed. Null, for an account that is not there or has no password, takes as long as any
 * other: the time of an answer does not tell who exists.
 */
export async function isPassword(password: string, hashed: string | null): Promise<boolean> {
  decoy ??= hashPassword("nobody has this password");
  const matches = await verify(hashed ?? (await decoy), password.normalize("NFKC"));
  return matches && hashed !== null;
}

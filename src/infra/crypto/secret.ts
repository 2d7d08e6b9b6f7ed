import { createHash, randomBytes } from "node:crypto";

const SECRET_BYTES = 32;

/** A new secret of 256 bits, fit for cookies, addresses and headers. Chance enters here: a secret that can be repeated is none. */
export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString("base64url");
}

/** What is kept of a secret: whoever reads the store cannot use it. No salt, no slowness: 256 bits cannot be guessed. */
export function secretHash(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

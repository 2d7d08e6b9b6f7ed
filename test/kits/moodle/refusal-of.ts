import { Refusal, unwritten } from "./refusal.ts";

/** What Moodle says of a failure: the database's own become `dmlwriteexception`. Rethrows what is a fault of the stand-in. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  // Value too long, value twice, deadlock: as PostgreSQL numbers them.
  if (error instanceof Error && "code" in error && /^(22|23|40)/.test(String(error.code))) {
    return unwritten(`ERROR:  ${error.message}`);
  }
  throw error;
}

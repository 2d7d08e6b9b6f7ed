import { OperatorError } from "../../model/errors.ts";
import { connectionConfig, openPool, type Session } from "./session.ts";

/** A PostgreSQL server of the operator's own. */
export interface UrlPlace {
  /** `postgresql://user:password@host:port/database`. */
  readonly url: string;
  /** Instead of the URL's own database. */
  readonly database?: string | undefined;
  /** What others see as the holder of our locks; default: this machine and process. */
  readonly who?: string | undefined;
}

/** Opens connections to a server by its URL; they find it again by themselves after an interruption. */
export async function openUrlSession({ url, database, who }: UrlPlace): Promise<Session> {
  const config = connectionConfig({ target: { connectionString: withDatabase(url, database) }, who });
  const pool = openPool(config);
  return { config, pool, isLost: () => false, close: () => pool.end() };
}

function withDatabase(url: string, database: string | undefined): string {
  try {
    const parsed = new URL(url);
    if (database !== undefined) parsed.pathname = `/${encodeURIComponent(database)}`;
    return parsed.href;
  } catch (cause) {
    // The URL may hold a password: it is not repeated.
    throw new OperatorError("The store's URL cannot be read.", {
      code: "store-url",
      next: "Write it as postgresql://user:password@host:5432/database.",
      cause,
    });
  }
}

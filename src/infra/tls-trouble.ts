/** What the drivers of PostgreSQL and of MariaDB, and Node.js, call a server without TLS or a certificate that is not good. */
const CODES = /^(HANDSHAKE_(NO_SSL|SSL)|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(VERIFY|GET)_|CERT_|ERR_(TLS|SSL)_)/;
const MESSAGES = /does not support SSL|establishing an SSL connection/;

/** What keeps a connection from being one by TLS, as the driver says it; null where an error is about something else. */
export function tlsTrouble(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const code = "code" in error ? String(error.code) : "";
  return CODES.test(code) || MESSAGES.test(error.message) ? error.message : tlsTrouble(error.cause);
}

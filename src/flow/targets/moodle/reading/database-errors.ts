import { tlsTrouble } from "../../../../infra/tls-trouble.ts";
import { OperatorError, TransientError } from "../../../../model/errors.ts";
import { Away } from "../../away.ts";

/** What the drivers of PostgreSQL and of MariaDB call what can be the matter with Moodle's database. */
const UNREACHABLE =
  /^(ECONN|EPIPE|ENOENT|ETIMEDOUT|EHOST|ENET|ENOTFOUND|EAI_|PROTOCOL_|08|53300|57P0|ER_(CON_COUNT|SERVER_SHUTDOWN|TOO_MANY_USER))/;
const NO_DATABASE = /^(3D000|ER_BAD_DB|ER_DBACCESS_DENIED)/;
const REFUSED = /^(28|ER_ACCESS_DENIED|ER_HOST_|ER_NOT_SUPPORTED_AUTH|HANDSHAKE_)/;
const NO_TABLE = /^(42P01|42703|42501|ER_NO_SUCH_TABLE|ER_BAD_FIELD|ER_(TABLE|COLUMN)ACCESS_DENIED)/;

/** Throws what is known of an error of Moodle's database, and says that it was Moodle's; for `.catch`. Others go as they are. */
export function throwMoodles(error: unknown): never {
  const tls = tlsTrouble(error);
  if (tls !== null) throw withoutTls(error, tls);
  const [code, said] = codeIn(error);
  if (UNREACHABLE.test(code)) throw unreachable(error);
  if (NO_DATABASE.test(code)) throw noDatabase(error);
  if (REFUSED.test(code)) throw refused(error);
  if (NO_TABLE.test(code)) throw noTable(error, said);
  // What the store makes of a connection that breaks carries no code.
  if (error instanceof TransientError) throw unreachable(error);
  throw error;
}

/** The code of the driver, which may stand behind what was made of it, and what it says. */
function codeIn(error: unknown): readonly [code: string, said: string] {
  if (!(error instanceof Error)) return ["", ""];
  const inner: unknown = error instanceof AggregateError ? error.errors[0] : error.cause;
  if (inner instanceof Error) return codeIn(inner);
  return ["code" in error ? String(error.code) : "", error.message];
}

function unreachable(cause: unknown): Away {
  return new Away("Moodle's database does not answer.", {
    reason: "unavailable",
    code: "moodle-database-unreachable",
    next: "Check that it runs and that this machine may reach it; then try again.",
    cause,
  });
}

function refused(cause: unknown): OperatorError {
  return new OperatorError("Moodle's database refuses the connection.", {
    code: "moodle-database-refused",
    next: "Check user and password in `moodle.database_url`, and from where that user may connect.",
    cause,
  });
}

function withoutTls(cause: unknown, said: string): OperatorError {
  return new OperatorError(`Moodle's database cannot be reached by TLS: ${said}.`, {
    code: "moodle-database-tls",
    facts: { said },
    next: "Check that the server offers TLS, and that this machine trusts its certificate (NODE_EXTRA_CA_CERTS names the file of an authority of your own).",
    cause,
  });
}

function noDatabase(cause: unknown): OperatorError {
  return new OperatorError("The server has no such database for Moodle, or its user may not open it.", {
    code: "moodle-database-missing",
    next: "Check the name of the database in `moodle.database_url`, and the rights of its user.",
    cause,
  });
}

function noTable(cause: unknown, said: string): OperatorError {
  return new OperatorError(`Moodle's database has a table that cannot be read: ${said}.`, {
    code: "moodle-table-missing",
    facts: { said },
    next: "Check `moodle.table_prefix`, that the database is that of a Moodle 5, and the right to read all of its tables.",
    cause,
  });
}

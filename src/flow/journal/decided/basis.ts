import type { Queries } from "../../../infra/store/store.ts";

/** From what the current decisions were made. */
export interface DecidedBasis {
  /** The run that decided last. */
  readonly run: number;
  readonly policyDigest: string;
  /** Which program decided, as `programDigest` tells it. */
  readonly programDigest: string;
  readonly year: string;
  /** Extraction time of the delivery decided on. */
  readonly extractedAt: string;
}

/** What the current decisions rest on; undefined when nothing was decided yet. */
export async function readBasis(store: Queries): Promise<DecidedBasis | undefined> {
  const { rows } = await store.query<DecidedBasis>(
    `select run, policy_digest as "policyDigest", program_digest as "programDigest", year, extracted_at as "extractedAt"
       from decided.basis`,
  );
  return rows[0];
}

/** Writes down what the decisions rest on, in the transaction that writes them. */
export async function writeBasis(tx: Queries, basis: DecidedBasis): Promise<void> {
  await tx.query(
    `insert into decided.basis (run, policy_digest, program_digest, year, extracted_at) values ($1, $2, $3, $4, $5)
     on conflict (only_row) do update
       set run = $1, policy_digest = $2, program_digest = $3, year = $4, extracted_at = $5`,
    [basis.run, basis.policyDigest, basis.programDigest, basis.year, basis.extractedAt],
  );
}

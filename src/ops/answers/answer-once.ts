import type { Clock } from "../../infra/clock.ts";
import type { Queries } from "../../infra/store/store.ts";
import { OperatorError, TransientError } from "../../model/errors.ts";

/** A call that its sender may repeat. */
export interface KeyedCall {
  /** Whose key it is: two senders may choose the same one. */
  readonly author: string;
  readonly key: string;
  /** Digest of what is asked. */
  readonly digest: string;
}

/** What a call was answered. */
export interface KeptAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Where answers are kept. */
export interface AnswerPlace {
  readonly store: Queries;
  readonly clock: Clock;
}

/** How long a key stands. */
const DAY_MS = 86_400_000;

/** A call whose process died is free again after so long. */
const ABANDONED_MS = 300_000;

/**
 * Does the work of a call once, however often it is repeated within a day: later ones get the first answer. What fails is not
 * kept. OperatorError `key-reused` for another call under the same key, TransientError `key-busy` while the first one is under way.
 */
export async function answerOnce(
  place: AnswerPlace,
  call: KeyedCall,
  work: () => Promise<KeptAnswer>,
): Promise<KeptAnswer> {
  const kept = await begin(place, call);
  if (kept !== null) return kept;
  try {
    const answer = await work();
    await place.store.query("update answers.kept set status = $3, body = $4 where author = $1 and key = $2", [
      call.author,
      call.key,
      answer.status,
      JSON.stringify(answer.body ?? null),
    ]);
    return answer;
  } catch (error) {
    await place.store.query("delete from answers.kept where author = $1 and key = $2", [call.author, call.key]);
    throw error;
  }
}

/** The answer that was given before; null where this call is the first. */
async function begin({ store, clock }: AnswerPlace, { author, key, digest }: KeyedCall): Promise<KeptAnswer | null> {
  const now = clock.now();
  await store.query("delete from answers.kept where asked_at < $1 or (status is null and asked_at < $2)", [
    new Date(now.getTime() - DAY_MS),
    new Date(now.getTime() - ABANDONED_MS),
  ]);
  const { rowCount } = await store.query(
    "insert into answers.kept (author, key, digest, asked_at) values ($1, $2, $3, $4) on conflict do nothing",
    [author, key, digest, now],
  );
  if (rowCount > 0) return null;
  const { rows } = await store.query<{ digest: string; status: number | null; body: unknown }>(
    "select digest, status, body from answers.kept where author = $1 and key = $2",
    [author, key],
  );
  const [kept] = rows;
  if (kept !== undefined && kept.digest !== digest) throw keyReused();
  if (kept === undefined || kept.status === null) throw keyBusy();
  return { status: kept.status, body: kept.body };
}

function keyReused(): OperatorError {
  return new OperatorError("This key was sent with another call.", {
    code: "key-reused",
    next: "Send a new Idempotency-Key with each new call.",
  });
}

function keyBusy(): TransientError {
  return new TransientError("The first call with this key is still under way.", {
    code: "key-busy",
    next: "Wait a moment and send it again.",
  });
}

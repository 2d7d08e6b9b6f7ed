import type { Store, Transaction } from "../../../infra/store/store.ts";
import type { MoodleSettings } from "../../../infra/config/index.ts";
import type { Batch, Failure, Visit } from "../port.ts";
import { applySets, namersOf } from "../sets/index.ts";
import type { OpenHours } from "./closing/open-hours.ts";
import { termsOf } from "./closing/terms-of.ts";
import { beginAgain } from "./reading/adopt-intended.ts";
import { rememberSent } from "./reading/by-service/due-spaces.ts";
import type { Reader } from "./reading/reader.ts";
import { isRead, type ReadKind } from "./reading/readings.ts";
import { lockPicture, seeKinds } from "./reading/refresh-picture.ts";
import { withReader } from "./reading/with-reader.ts";
import { openService, type Service } from "./service/service.ts";
import { servicePlace } from "./settings.ts";
import { withTraffic } from "./traffic/keep-traffic.ts";
import { numberThings } from "./writing/number-things.ts";
import { keepPending, type Pending, readPending } from "./writing/pending.ts";
import { putBack } from "./writing/put-back.ts";
import { withoutParticipant } from "./writing/without-participant.ts";
import type { Refusals } from "./writing/work.ts";
import { WRITERS } from "./writing/writers.ts";
import { MOODLE } from "./tables.ts";

/** What a Moodle is changed by. */
export interface Hands {
  readonly store: Store;
  readonly settings: MoodleSettings;
  readonly hours: OpenHours;
}

/**
 * Applies a batch: looks at Moodle, brings the picture to what is wanted by the same sets as the campus, which keep all the rules of
 * the port, then tells Moodle what has become different. What Moodle refuses is put back in the picture, and has failed.
 */
export async function applyBatch(
  hands: Hands,
  { tx, batch, visit }: { readonly tx: Transaction; readonly batch: Batch; readonly visit: Visit },
): Promise<readonly Failure[]> {
  const { kind, run } = batch;
  await lockPicture(tx);
  // What is published needs no call: Moodle takes it once this transaction is kept.
  if (!isRead(kind) || (kind === "enrolment" && hands.settings.enrolments === "pull"))
    return applySets(MOODLE, tx, batch);
  const service = openService(servicePlace(hands.settings), termsOf(hands.hours, visit));
  service.terms.checkOpen();
  return withTraffic(hands.store, { run, service }, () =>
    withReader(
      hands.settings,
      () => service,
      (reader) => applyRead({ ...hands, reader, service, tx }, { ...batch, kind }),
    ),
  );
}

/** A batch in the making, of a kind that Moodle holds. */
interface Making extends Hands {
  readonly tx: Transaction;
  readonly reader: Reader;
  readonly service: Service;
}

type ReadBatch = Batch & { readonly kind: ReadKind };

async function applyRead(making: Making, batch: ReadBatch): Promise<readonly Failure[]> {
  const { tx, store, settings } = making;
  const { kind } = batch;
  await look(making, batch);
  await keepPending(tx, batch);
  const failures = [...(await applySets(MOODLE, tx, batch))];
  const early = kind === "membership" ? await withoutParticipant(tx, failures, settings.enrolments) : [];
  failures.push(...(await failEarly(tx, kind, early)));
  const pending = await readPending(tx, failures);
  if (pending.length === 0) return failures;
  await writeIntended(store, batch);
  const refusals = await tell(making, kind, pending);
  await tx.query("delete from moodle.intended where kind = $1", [kind]);
  await rememberSent(tx, batch);
  return [...failures, ...(await fail(tx, kind, refusals))].toSorted((a, b) => a.seq - b.seq);
}

/** Reads what the batch is about anew, and for removals what names it; what was in hand when a process died begins again. */
async function look({ tx, reader, settings }: Making, batch: ReadBatch): Promise<void> {
  const { kind, removes } = batch;
  const { enrolments } = settings;
  const namers = removes === 0 ? [] : namersOf(kind).filter((namer) => isRead(namer));
  const kinds = [...new Set([kind, ...namers])];
  await reader.look((sight) => seeKinds(tx, sight, { kinds, about: batch, enrolments }));
  await beginAgain(tx, kind);
}

/** Written by itself: it has to stand whatever becomes of the batch. */
async function writeIntended(store: Store, { kind, changes }: Batch): Promise<void> {
  await store.query(
    `insert into moodle.intended (kind, key, before, after) select $1, key, before, after from ${changes} c
     on conflict (kind, key) do update set before = excluded.before, after = excluded.after`,
    [kind],
  );
}

async function tell(
  { settings, tx, reader, service }: Making,
  kind: ReadKind,
  pending: readonly Pending[],
): Promise<Refusals> {
  const work = { tx, reader, service, auth: settings.auth };
  const resumed = await numberThings(work, kind, pending);
  const refusals = await WRITERS[kind](work, resumed);
  const refused = new Set(refusals.map(({ thing }) => thing.seq));
  await numberThings(
    work,
    kind,
    resumed.filter(({ seq, found }) => found === null && !refused.has(seq)),
  );
  return refusals;
}

async function failEarly(tx: Transaction, kind: ReadKind, early: readonly Pending[]): Promise<readonly Failure[]> {
  await putBack(tx, kind, early);
  return early.map(({ seq, found }) => ({ seq, code: "no-participant", found }));
}

async function fail(tx: Transaction, kind: ReadKind, refusals: Refusals): Promise<readonly Failure[]> {
  const bySeq = new Map(refusals.map((refusal) => [refusal.thing.seq, refusal] as const));
  const failed = [...bySeq.values()];
  await putBack(
    tx,
    kind,
    failed.map(({ thing }) => thing),
  );
  return failed.map(({ thing, said }) => ({ seq: thing.seq, code: "refused", found: { ...thing.found, said } }));
}

import type { Target } from "../../flow/targets/port.ts";
import type { Queries, Store } from "../../infra/store/store.ts";
import { madeMeanwhile } from "./made-meanwhile.ts";
import { SPACE_TEXT } from "./sources/spaces.ts";

/** Folds the names of the spaces that a target has, for those who search them; does nothing where no run has been since the last time. */
export async function refreshSpaces(store: Store, target: Target): Promise<void> {
  const newest = await wantedRun(store);
  if (newest === null) return;
  const texts = `select ${SPACE_TEXT} from ${target.relation("course")} c`;
  await store.transaction(async (tx) => {
    if (await madeMeanwhile(tx, "lists.space_basis", async () => (await wantedRun(tx)) === null)) return;
    await tx.query(`delete from lists.space_text where text not in (${texts})`);
    await tx.query(
      `insert into lists.space_text (text, folded)
       select text, lists.fold(text) from (${texts}) c(text) on conflict do nothing`,
    );
    await tx.query(
      "insert into lists.space_basis (run) values ($1) on conflict (only_row) do update set run = excluded.run",
      [newest],
    );
  });
  await store.query("analyze lists.space_text");
}

/** The run whose spaces are to be folded; null where they are, or no run has ended. */
async function wantedRun(store: Queries): Promise<number | null> {
  const { rows } = await store.query<{ newest: number | null; there: number | null }>(BASIS, [], {
    comes: "asked-often",
  });
  const { newest = null, there = null } = rows[0] ?? {};
  return newest === there ? null : newest;
}

const BASIS = `
  select (select max(id) from journal.run where ended_at is not null) as newest, (select run from lists.space_basis) as there`;

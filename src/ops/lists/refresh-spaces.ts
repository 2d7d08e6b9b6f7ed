import type { Target } from "../../flow/targets/port.ts";
import type { Store } from "../../infra/store/store.ts";
import { SPACE_TEXT } from "./sources/spaces.ts";

/** Folds the names of the spaces that a target has, for those who search them; does nothing where no run has been since the last time. */
export async function refreshSpaces(store: Store, target: Target): Promise<void> {
  const { rows } = await store.query<{ newest: number | null; there: number | null }>(BASIS, [], {
    comes: "asked-often",
  });
  const { newest = null, there = null } = rows[0] ?? {};
  if (newest === null || newest === there) return;
  const texts = `select ${SPACE_TEXT} from ${target.relation("course")} c`;
  await store.transaction(async (tx) => {
    // One process at a time: another one that folds the same names would wait for each of them.
    await tx.query("lock table lists.space_basis in exclusive mode");
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

const BASIS = `
  select (select max(id) from journal.run where ended_at is not null) as newest, (select run from lists.space_basis) as there`;

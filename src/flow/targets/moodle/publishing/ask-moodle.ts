import { runCommand } from "../../../../infra/run-command.ts";
import type { Store } from "../../../../infra/store/store.ts";
import type { MoodleSettings } from "../../../../infra/config/index.ts";

/** So much is kept of what the command writes: its end says most. */
const KEPT_CHARACTERS = 20_000;

/** So many times are kept at which Moodle was asked. */
const KEPT_TIMES = 100;

/** Makes Moodle take what is published, by the command that is configured, and keeps what it said; nothing where there is none. */
export async function askMoodle(store: Store, { sync_command, sync_timeout_seconds }: MoodleSettings): Promise<void> {
  if (sync_command.length === 0) return;
  const { rows } = await store.query<{ id: number }>("insert into moodle.asked default values returning id");
  const id = rows[0]?.id;
  const { exitCode, output } = await runCommand(sync_command, {
    seconds: sync_timeout_seconds,
    characters: KEPT_CHARACTERS,
  });
  await store.query("update moodle.asked set ended_at = clock_timestamp(), exit_code = $2, output = $3 where id = $1", [
    id,
    exitCode,
    // PostgreSQL takes no such character.
    output.replaceAll("\0", ""),
  ]);
  await store.query("delete from moodle.asked where id <= $1", [Number(id) - KEPT_TIMES]);
}

import { DEFAULT_SETTINGS } from "../../src/infra/config/index.ts";
import { type Installation, type InstallationPlace, withInstallation } from "../../src/ops/installation/index.ts";
import { withDataFolder } from "./data-folder.ts";
import { provideDelivery } from "./deliveries.ts";
import { runSync } from "./run-sync.ts";

/** Which university, and the data folder that keeps it; a new one where none is named. */
export interface UniversityWanted {
  readonly students: string;
  readonly data?: string;
}

/** Does the work where a university was synced: one that is there already is taken as it is. */
export async function withSyncedUniversity(
  { students, data: named }: UniversityWanted,
  work: (place: InstallationPlace) => Promise<void>,
): Promise<void> {
  await withDataFolder(named, async (data) => {
    const place = { settings: { ...DEFAULT_SETTINGS, data }, who: "bench" };
    if (!(await withInstallation(place, isSynced)))
      await runSync({ data, delivery: await provideDelivery(Number(students), 0) });
    await work(place);
  });
}

async function isSynced({ store }: Installation): Promise<boolean> {
  return (await store.query("select from decided.registration limit 1")).rowCount > 0;
}

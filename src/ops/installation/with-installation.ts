import { resolve } from "node:path";
import type { Target } from "../../flow/targets/port.ts";
import { TARGETS } from "../../flow/targets/index.ts";
import type { Settings } from "../../infra/config/index.ts";
import { migrate } from "../../infra/store/migrate.ts";
import { openStore, type StorePlace } from "../../infra/store/open-store.ts";
import type { Store } from "../../infra/store/store.ts";
import { readMigrations } from "./migrations.ts";

/** An installation opened: its store with the schema of this version, and the target that it changes. */
export interface Installation {
  readonly store: Store;
  readonly target: Target;
  readonly settings: Settings;
}

/** Which installation, and as whom: others see `who` where it holds a lock. */
export interface InstallationPlace {
  readonly settings: Settings;
  readonly who: string;
}

/** Opens the installation, brings its schema up to date, does the work and closes it, whatever happens. */
export async function withInstallation<T>(
  place: InstallationPlace,
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
  const store = await openStore(storePlace(place));
  try {
    await migrate(store, await readMigrations());
    return await work({
      store,
      target: TARGETS[place.settings.target](store, place.settings),
      settings: place.settings,
    });
  } finally {
    await store.close();
  }
}

/** Where the store is: a server by its URL, else the private one of the data folder. */
export function storePlace({ settings, who }: InstallationPlace): StorePlace {
  const { database_url: url, data } = settings;
  return url === null ? { dataFolder: resolve(data), who } : { url, who };
}

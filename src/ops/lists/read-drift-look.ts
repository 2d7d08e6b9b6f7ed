import type { Queries } from "../../infra/store/store.ts";
import type { PictureAge } from "../../model/picture-age.ts";

/** When somebody last looked for what people have changed by hand, and how old was what was known of the platform then. */
export interface DriftLook {
  readonly lookedAt: string;
  readonly pictureAge: PictureAge | null;
}

/** Reads the last look; null where nobody has looked yet. */
export async function readDriftLook(store: Queries): Promise<DriftLook | null> {
  const { rows } = await store.query<DriftLook>(
    `select looked_at as "lookedAt", picture_age as "pictureAge" from lists.drift_look`,
  );
  return rows[0] ?? null;
}

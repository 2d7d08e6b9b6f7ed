import type { RefusedFile } from "./portraits.ts";

/** What became of pictures. */
export interface AvatarsReport {
  readonly sent: number;
  readonly unchanged: number;
  /** Taken away: they may no longer be shown. */
  readonly removed: number;
  readonly refused: readonly RefusedFile[];
}

/** What became of some pictures that were to be sent. */
export type Sending = Omit<AvatarsReport, "removed">;

import type { KindName } from "./kinds.ts";

/** How old is what is known of a platform that is read in turn. ISO 8601 times in UTC. */
export interface PictureAge {
  /** When each kind that is read as a whole was read last. */
  readonly kinds: readonly { readonly kind: KindName; readonly readAt: string }[];
  /** Spaces, whose participants and groups are read one by one. */
  readonly spaces: number;
  /** Of these, those that were never read. */
  readonly unread: number;
  /** When the one whose reading is oldest was read; null when none was. */
  readonly oldest: string | null;
}

import { withAvatars } from "../../flow/targets/index.ts";
import type { Settings } from "../../infra/config/index.ts";
import { inBatches } from "../../infra/in-batches.ts";
import type { Store } from "../../infra/store/store.ts";
import { OperatorError } from "../../model/errors.ts";
import type { Desk } from "./desk.ts";
import { onceEach } from "./once-each.ts";
import { type ImageFile, withImages } from "./open-images.ts";
import type { RefusedFile } from "./portraits.ts";
import type { AvatarsReport, Sending } from "./report.ts";
import { sendSome } from "./send-some.ts";
import { withdraw } from "./withdraw.ts";

/** So many pictures are in memory at once. */
const CHUNK = 50;

/**
 * Shows pictures of people on the platform: those of a path that are new or have changed, of those who may be shown; and takes away
 * what we have sent of others. Without path only the latter. OperatorError `avatars-target` where the platform takes none.
 */
export function sendAvatars(
  store: Store,
  settings: Pick<Settings, "target" | "moodle">,
  path: string | undefined,
): Promise<AvatarsReport> {
  expectPictures(settings);
  const { moodle } = settings;
  return withAvatars(moodle, (avatars) =>
    store.withLock("passerelle avatars", 0, async () => {
      const desk = { store, avatars, moodle };
      const removed = await withdraw(desk);
      const sent = path === undefined ? NOTHING : await withImages(path, (images) => sendImages(desk, images));
      return { ...sent, removed };
    }),
  );
}

const NOTHING: Sending = { sent: 0, unchanged: 0, refused: [] };

async function sendImages(desk: Desk, images: AsyncIterable<ImageFile>): Promise<Sending> {
  const refused: RefusedFile[] = [];
  let [sent, unchanged] = [0, 0];
  for await (const some of inBatches(onceEach(images, refused), CHUNK)) {
    const report = await sendSome(desk, some);
    sent += report.sent;
    unchanged += report.unchanged;
    refused.push(...report.refused);
  }
  return { sent, unchanged, refused };
}

/** OperatorError `avatars-target` where the platform that runs change takes no pictures. */
export function expectPictures({ target }: Pick<Settings, "target">): void {
  if (target === "moodle") return;
  throw new OperatorError("The platform that runs change takes no pictures of people.", {
    code: "avatars-target",
    next: "Set target to moodle.",
  });
}

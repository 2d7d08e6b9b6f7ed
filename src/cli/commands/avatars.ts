import { sendAvatars } from "../../ops/avatars/index.ts";
import { avatarsDocument } from "../../presentation/avatars-document.ts";
import type { Call } from "../call.ts";
import { inInstallation } from "../execution.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";

/** `avatars [PATH]`: shows pictures of people on the platform, and takes away those that may no longer be shown. */
export function avatars(call: Call): Promise<ExitCode> {
  return inInstallation(call, async ({ store, settings }) => {
    const document = avatarsDocument(await sendAvatars(store, settings, call.arguments.get("path")));
    await call.view.show("avatars", document);
    return document.refused.length === 0 ? EXIT.done : EXIT.doneWithFindings;
  });
}

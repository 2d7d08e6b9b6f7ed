import type { Document } from "../../../contract/documents/index.ts";
import type { Teller } from "../teller.ts";

/** What became of pictures, and each file that was refused with its reason. */
export function avatarsLines(
  { refused, without_consent, ...counts }: Document<"avatars">,
  { say, words }: Teller,
): readonly string[] {
  const { avatars, avatarRefusals, common } = words.screens;
  return [
    say(avatars.done, counts),
    ...(without_consent === 0 ? [] : [say(avatars.withoutConsent, { count: without_consent })]),
    ...refused.map(({ file, reason, said }) => {
      const why = say(avatarRefusals[reason]);
      return `  ${say(common.pair, { name: file, value: said === null ? why : `${why} (${said})` })}`;
    }),
  ];
}

import type { ReactNode } from "react";
import { TextField } from "../../parts/field/text-field.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";

/** The username in the deliveries of whoever signs in, where they have one. */
export function AccountField({ account = null }: { readonly account?: string | null }): ReactNode {
  const { web, say } = useSpeech();
  return (
    <TextField
      name="account"
      label={say(web.access.account)}
      description={say(web.access.accountHelp)}
      defaultValue={account ?? ""}
    />
  );
}

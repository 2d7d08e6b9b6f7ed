import { PasswordInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useSpeech } from "../speech/speech-context.tsx";

/** A password that has to be given; it can be shown while it is written. */
export function PasswordField({
  name,
  label,
  autoComplete,
}: {
  readonly name: string;
  readonly label: string;
  readonly autoComplete: "current-password" | "new-password";
}): ReactNode {
  const { web, say } = useSpeech();
  return (
    <PasswordInput
      name={name}
      label={label}
      autoComplete={autoComplete}
      required
      withAsterisk={false}
      visibilityToggleButtonProps={{ "aria-label": say(web.signIn.show) }}
    />
  );
}

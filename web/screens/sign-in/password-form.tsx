import { Button, PasswordInput, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { formText } from "../../parts/form-text.ts";
import { useSpeech } from "../../speech/speech-context.tsx";

/** Name and password. */
export function PasswordForm({
  isWaiting,
  submit,
}: {
  readonly isWaiting: boolean;
  readonly submit: (given: { readonly name: string; readonly password: string }) => void;
}): ReactNode {
  const { web, say } = useSpeech();
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const given = new FormData(event.currentTarget);
        submit({ name: formText(given, "name"), password: formText(given, "password") });
      }}
    >
      <TextInput
        name="name"
        label={say(web.signIn.name)}
        autoComplete="username"
        required
        withAsterisk={false}
        autoFocus
      />
      <PasswordInput
        name="password"
        label={say(web.signIn.password)}
        autoComplete="current-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ "aria-label": say(web.signIn.show) }}
      />
      <Button type="submit" loading={isWaiting} fullWidth>
        {say(web.signIn.submit)}
      </Button>
    </form>
  );
}

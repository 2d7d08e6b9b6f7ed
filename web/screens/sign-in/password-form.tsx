import type { ReactNode } from "react";
import { Button } from "../../parts/button.tsx";
import { TextField } from "../../parts/field/text-field.tsx";
import { Form } from "../../parts/form.tsx";
import { formText } from "../../parts/form-text.ts";
import { PasswordField } from "../../parts/field/password-field.tsx";
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
    <Form submit={(given) => submit({ name: formText(given, "name"), password: formText(given, "password") })}>
      <TextField name="name" label={say(web.signIn.name)} autoComplete="username" required autoFocus />
      <PasswordField name="password" label={say(web.signIn.password)} autoComplete="current-password" />
      <Button type="submit" isWaiting={isWaiting}>
        {say(web.signIn.submit)}
      </Button>
    </Form>
  );
}

import type { ReactNode } from "react";
import { Button } from "../../parts/button.tsx";
import { useAct } from "../../api/use-act.ts";
import { Form } from "../../parts/form.tsx";
import { formText } from "../../parts/form-text.ts";
import { Notice } from "../../parts/notice.tsx";
import { PasswordField } from "../../parts/field/password-field.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";

/** A new password of one's own; the other sessions end with the old one. */
export function PasswordCard(): ReactNode {
  const { web, say } = useSpeech();
  const change = useAct("changeOwnPassword");
  return (
    <section className="card">
      <h2>{say(web.access.changePassword)}</h2>
      <Form
        submit={(given) =>
          change.mutate({ body: { current: formText(given, "current"), password: formText(given, "password") } })
        }
      >
        <PasswordField name="current" label={say(web.access.currentPassword)} autoComplete="current-password" />
        <PasswordField name="password" label={say(web.access.nextPassword)} autoComplete="new-password" />
        <ProblemNotice error={change.error} />
        {change.isSuccess && (
          <Notice tone="ok" isLate>
            <p>{say(web.access.passwordChanged)}</p>
          </Notice>
        )}
        <div>
          <Button type="submit" kind="other" isWaiting={change.isPending}>
            {say(web.access.changePassword)}
          </Button>
        </div>
      </Form>
    </section>
  );
}

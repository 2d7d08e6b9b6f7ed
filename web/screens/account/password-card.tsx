import { Button, PasswordInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useAct } from "../../api/use-act.ts";
import { Notice } from "../../parts/notice.tsx";
import { formText } from "../../parts/form-text.ts";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";

/** A new password of one's own; the other sessions end with the old one. */
export function PasswordCard(): ReactNode {
  const { web, say } = useSpeech();
  const change = useAct("changeOwnPassword");
  const toggle = { "aria-label": say(web.signIn.show) };
  return (
    <section className="card">
      <h2>{say(web.access.changePassword)}</h2>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const given = new FormData(event.currentTarget);
          change.mutate({ body: { current: formText(given, "current"), password: formText(given, "password") } });
        }}
      >
        <PasswordInput
          name="current"
          label={say(web.access.currentPassword)}
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={toggle}
        />
        <PasswordInput
          name="password"
          label={say(web.access.nextPassword)}
          autoComplete="new-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={toggle}
        />
        <ProblemNotice error={change.error} />
        {change.isSuccess && (
          <Notice tone="ok" isLate>
            <p>{say(web.access.passwordChanged)}</p>
          </Notice>
        )}
        <div>
          <Button type="submit" variant="default" loading={change.isPending}>
            {say(web.access.changePassword)}
          </Button>
        </div>
      </form>
    </section>
  );
}

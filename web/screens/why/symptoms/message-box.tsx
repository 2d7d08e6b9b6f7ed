import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Button } from "../../../parts/button.tsx";
import { TextArea } from "../../../parts/field/text-area.tsx";
import { useAct } from "../../../api/use-act.ts";
import { Form } from "../../../parts/form.tsx";
import { formText } from "../../../parts/form-text.ts";
import { Notice } from "../../../parts/notice.tsx";
import { ProblemNotice } from "../../../parts/problem-notice.tsx";
import { writeAddress } from "../../../shell/address.ts";
import { useSpeech } from "../../../speech/speech-context.tsx";

/** Recognises what a page has said, pasted as somebody sent it, and goes on to what is known of it. */
export function MessageBox(): ReactNode {
  const { web, say } = useSpeech();
  const navigate = useNavigate();
  const recognise = useAct("recogniseMessage");
  return (
    <section className="card">
      <h3>{say(web.symptoms.message)}</h3>
      <Form submit={(given) => submit(formText(given, "message"))}>
        <TextArea
          name="message"
          aria-label={say(web.symptoms.message)}
          placeholder={say(web.symptoms.messageHelp)}
          rows={3}
          required
        />
        <div className="row">
          <Button type="submit" kind="other" isWaiting={recognise.isPending}>
            {say(web.symptoms.recognise)}
          </Button>
        </div>
      </Form>
      <ProblemNotice error={recognise.error} />
      {recognise.data?.symptom === null && (
        <Notice tone="warning" isLate>
          <p>{say(web.symptoms.unknown)}</p>
        </Notice>
      )}
    </section>
  );

  function submit(message: string): void {
    recognise.mutate(
      { body: { message } },
      {
        onSuccess: ({ symptom }) => {
          if (symptom !== null) void navigate({ href: `/why${writeAddress({ symptom })}` });
        },
      },
    );
  }
}

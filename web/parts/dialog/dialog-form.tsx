import type { ReactNode } from "react";
import { Button } from "../button.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import { Form } from "../form.tsx";
import { ProblemNotice } from "../problem-notice.tsx";

interface DialogFormProps {
  readonly children: ReactNode;
  readonly submitLabel: string;
  readonly isWaiting: boolean;
  readonly error: Error | null;
  readonly submit: (given: FormData) => void;
  readonly close: () => void;
}

/** What a dialog asks for, what went wrong with it, and the two ways on. */
export function DialogForm({ children, submitLabel, isWaiting, error, submit, close }: DialogFormProps): ReactNode {
  const { web, say } = useSpeech();
  return (
    <Form submit={submit}>
      {children}
      <ProblemNotice error={error} />
      <div className="row">
        <Button type="submit" isWaiting={isWaiting}>
          {submitLabel}
        </Button>
        <Button kind="other" onClick={close}>
          {say(web.common.cancel)}
        </Button>
      </div>
    </Form>
  );
}

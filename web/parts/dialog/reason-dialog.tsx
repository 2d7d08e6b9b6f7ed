import { type ReactNode, useState } from "react";
import { TextArea } from "../field/text-area.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import { Dialog } from "./dialog.tsx";
import { DialogForm } from "./dialog-form.tsx";

interface ReasonDialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly close: () => void;
  /** What will be done, said once more. */
  readonly children: ReactNode;
  readonly submitLabel: string;
  readonly isWaiting: boolean;
  readonly error: Error | null;
  readonly submit: (because: string) => void;
}

/** Asks why before something that others will want explained. */
export function ReasonDialog(props: ReasonDialogProps): ReactNode {
  const { title, isOpen, close, children, submitLabel, isWaiting, error, submit } = props;
  const { web, say } = useSpeech();
  const [because, setBecause] = useState("");
  return (
    <Dialog title={title} isOpen={isOpen} close={close}>
      <DialogForm
        submitLabel={submitLabel}
        isWaiting={isWaiting}
        error={error}
        submit={() => submit(because)}
        close={close}
      >
        {children}
        <TextArea
          label={say(web.common.because)}
          description={say(web.common.becauseHelp)}
          required
          data-autofocus
          rows={3}
          value={because}
          onChange={({ currentTarget: { value } }) => setBecause(value)}
        />
      </DialogForm>
    </Dialog>
  );
}

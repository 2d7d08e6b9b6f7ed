import type { ReactNode } from "react";
import { TextField } from "../../parts/field/text-field.tsx";
import type { AnswerOf } from "../../api/operation-types.ts";
import { useAct } from "../../api/use-act.ts";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { DialogForm } from "../../parts/dialog/dialog-form.tsx";
import { formText } from "../../parts/form-text.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import { AccountField } from "./account-field.tsx";
import { chosenRoles, RoleFields } from "./role-fields.tsx";

/** Asks what an operator is called, whose account is theirs, and which roles they have from now on. */
export function ChangeOperatorDialog({
  operator,
  close,
}: {
  readonly operator: AnswerOf<"readOperator">;
  readonly close: () => void;
}): ReactNode {
  const { web, say } = useSpeech();
  const change = useAct("changeOperator");
  return (
    <Dialog title={say(web.access.changeTitle, { name: operator.name })} isOpen close={close}>
      <DialogForm
        submitLabel={say(web.access.change)}
        isWaiting={change.isPending}
        error={change.error}
        submit={(given) =>
          change.mutate(
            {
              path: { operator: operator.operator },
              body: {
                display_name: formText(given, "display_name"),
                account: formText(given, "account") || null,
                assignments: chosenRoles(given),
              },
            },
            { onSuccess: close },
          )
        }
        close={close}
      >
        <TextField
          name="display_name"
          label={say(web.access.displayName)}
          defaultValue={operator.display_name}
          required
          data-autofocus
        />
        <RoleFields held={operator.assignments} />
        <AccountField account={operator.account} />
      </DialogForm>
    </Dialog>
  );
}

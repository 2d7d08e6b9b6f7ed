import type { ReactNode } from "react";
import { TextField } from "../../parts/field/text-field.tsx";
import type { BodyGiven } from "../../../src/contract/api/operations.ts";
import { useAct } from "../../api/use-act.ts";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { DialogForm } from "../../parts/dialog/dialog-form.tsx";
import { Notice } from "../../parts/notice.tsx";
import { formText } from "../../parts/form-text.ts";
import { Choice } from "../../parts/choice.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import { AccountField } from "./account-field.tsx";
import { chosenRoles, RoleFields } from "./role-fields.tsx";

/** Asks who comes in and in which role; a password of ours is shown once. */
export function NewOperatorDialog({ close }: { readonly close: () => void }): ReactNode {
  const { web, say } = useSpeech();
  const add = useAct("addOperator");
  return (
    <Dialog title={say(web.access.add)} isOpen close={close}>
      {add.data === undefined ? (
        <DialogForm
          submitLabel={say(web.access.add)}
          isWaiting={add.isPending}
          error={add.error}
          submit={(given) => add.mutate({ body: bodyOf(given) })}
          close={close}
        >
          <OperatorFields />
        </DialogForm>
      ) : (
        <Notice tone="ok" isLate>
          <p>{say(web.access.added, { name: add.variables?.body.name ?? "" })}</p>
          {add.data.password !== null && <p>{say(web.access.passwordOnce, { password: add.data.password })}</p>}
        </Notice>
      )}
    </Dialog>
  );
}

function OperatorFields(): ReactNode {
  const { web, say } = useSpeech();
  const origins = (["local", "outside"] as const).map((value) => ({ value, label: say(web.access[value]) }));
  return (
    <>
      <TextField name="name" label={say(web.access.login)} required data-autofocus />
      <TextField name="display_name" label={say(web.access.displayName)} required />
      <Choice name="origin" label={say(web.access.origin)} choices={origins} />
      <RoleFields />
      <AccountField />
    </>
  );
}

function bodyOf(given: FormData): BodyGiven<"addOperator"> {
  return {
    name: formText(given, "name"),
    display_name: formText(given, "display_name"),
    origin: formText(given, "origin") === "outside" ? "outside" : "local",
    account: formText(given, "account") || null,
    assignments: chosenRoles(given),
  };
}

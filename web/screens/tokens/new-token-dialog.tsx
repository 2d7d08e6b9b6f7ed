import type { ReactNode } from "react";
import { Button } from "../../parts/button.tsx";
import { CheckBox } from "../../parts/field/check-box.tsx";
import { TextField } from "../../parts/field/text-field.tsx";
import { CAPABILITY_NAMES } from "../../../src/model/access.ts";
import { useAct } from "../../api/use-act.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Choice } from "../../parts/choice.tsx";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { Form } from "../../parts/form.tsx";
import { formText } from "../../parts/form-text.ts";
import { Notice } from "../../parts/notice.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";

/** Asks whose token it is and what it may do; shows its secret once. */
export function NewTokenDialog({ close }: { readonly close: () => void }): ReactNode {
  const { web, say } = useSpeech();
  const make = useAct("makeToken");
  return (
    <Dialog title={say(web.access.make)} isOpen close={close}>
      {make.data === undefined ? (
        <Form
          submit={(given) => {
            const asked = new Set(given.getAll("capabilities").map(String));
            const body = {
              operator: Number(given.get("operator")),
              name: formText(given, "name"),
              capabilities: CAPABILITY_NAMES.filter((name) => asked.has(name)),
              days: Number(given.get("days")),
            };
            make.mutate({ body });
          }}
        >
          <TokenFields />
          <ProblemNotice error={make.error} />
          <Button type="submit" isWaiting={make.isPending}>
            {say(web.access.make)}
          </Button>
        </Form>
      ) : (
        <Notice tone="ok" isLate>
          <p>{say(web.access.secretOnce, { secret: make.data.secret })}</p>
        </Notice>
      )}
    </Dialog>
  );
}

function TokenFields(): ReactNode {
  const { web, words, say } = useSpeech();
  const operators = useAnswer("listOperators", { query: { limit: 500 } });
  const choices = (operators.data?.rows ?? []).map(({ operator, display_name }) => ({
    value: String(operator),
    label: display_name,
  }));
  return (
    <>
      <TextField name="name" label={say(web.common.name)} required data-autofocus />
      <Choice name="operator" label={say(web.access.operator)} choices={choices} />
      <TextField name="days" type="number" label={say(web.access.days)} defaultValue="365" min={1} max={730} />
      <fieldset className="column-choice">
        <legend>{say(web.access.capabilities)}</legend>
        {CAPABILITY_NAMES.map((name) => (
          <CheckBox key={name} name="capabilities" value={name} label={say(words.capabilities[name])} />
        ))}
      </fieldset>
    </>
  );
}

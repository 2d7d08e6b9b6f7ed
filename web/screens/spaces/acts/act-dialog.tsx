import type { ReactNode } from "react";
import { TextArea } from "../../../parts/field/text-area.tsx";
import { useAct } from "../../../api/use-act.ts";
import { Dialog } from "../../../parts/dialog/dialog.tsx";
import { DialogForm } from "../../../parts/dialog/dialog-form.tsx";
import { formText } from "../../../parts/form-text.ts";
import { Notice } from "../../../parts/notice.tsx";
import { useNames } from "../../../speech/use-names.ts";
import { useSpeech } from "../../../speech/speech-context.tsx";
import type { Space } from "../space.ts";
import { bodyOf } from "./act-body.ts";
import { ActFields } from "./act-fields.tsx";
import { type ActOrder, knownOf } from "./act-order.ts";
import { useForewarning } from "./use-forewarning.ts";

interface ActProps {
  readonly order: ActOrder;
  readonly space: Space;
  readonly close: () => void;
}

/** Says what will follow of an act, asks for what it still needs, does it, and says which run it became. */
export function ActDialog({ order, space, close }: ActProps): ReactNode {
  const { web, say } = useSpeech();
  const { isRefused, sentences } = useForewarning(order, space);
  return (
    <Dialog title={say(web.acts[order.does])} isOpen close={close}>
      <div className="stack">
        <Known order={order} />
        {sentences.map((sentence) => (
          <Notice key={sentence} tone={isRefused ? "broken" : "warning"}>
            <p>{sentence}</p>
          </Notice>
        ))}
        {!isRefused && <ActForm order={order} space={space} close={close} />}
      </div>
    </Dialog>
  );
}

function ActForm({ order, space, close }: ActProps): ReactNode {
  const { web, say } = useSpeech();
  const sent = useAct("actOnSpace");
  if (sent.data !== undefined)
    return (
      <Notice tone="ok" isLate>
        <p>{say(web.acts.done, { run: String(sent.data.run) })}</p>
      </Notice>
    );
  return (
    <DialogForm
      submitLabel={say(web.acts[order.does])}
      isWaiting={sent.isPending}
      error={sent.error}
      submit={(given) =>
        sent.mutate({ path: { course: space.course_key }, body: bodyOf(order, (name) => formText(given, name)) })
      }
      close={close}
    >
      <ActFields order={order} space={space} />
      <TextArea name="because" label={say(web.common.because)} description={say(web.common.becauseHelp)} rows={2} />
      <p className="soft">{say(web.acts.means)}</p>
    </DialogForm>
  );
}

/** Whom and what the act is about, where that was clear from where it was chosen. */
function Known({ order }: { readonly order: ActOrder }): ReactNode {
  const { web, say } = useSpeech();
  const { value } = useNames();
  const known = knownOf(order);
  if (known.length === 0) return null;
  return (
    <dl className="figures">
      {known.map(([field, text]) => (
        <div key={field}>
          <dt>{say(web.actFields[field])}</dt>
          <dd>{value(text)}</dd>
        </div>
      ))}
    </dl>
  );
}

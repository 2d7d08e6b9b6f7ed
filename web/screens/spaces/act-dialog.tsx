import { Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import type { BodyGiven } from "../../../src/contract/api/operations.ts";
import { useAct } from "../../api/use-act.ts";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { DialogForm } from "../../parts/dialog/dialog-form.tsx";
import { Notice } from "../../parts/notice.tsx";
import { formText } from "../../parts/form-text.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import type { Space } from "./space.ts";
import type { ActName } from "./act-name.ts";

/** Asks for what an act needs, does it, and says which run it became. */
export function ActDialog({
  act,
  space,
  close,
}: {
  readonly act: ActName;
  readonly space: Space;
  readonly close: () => void;
}): ReactNode {
  const { web, say } = useSpeech();
  const sent = useAct("actOnSpace");
  return (
    <Dialog title={say(web.spaces[act])} isOpen close={close}>
      {sent.data === undefined ? (
        <DialogForm
          submitLabel={say(web.spaces[act])}
          isWaiting={sent.isPending}
          error={sent.error}
          submit={(given) => sent.mutate({ path: { course: space.course_key }, body: bodyOf(act, given) })}
          close={close}
        >
          <p className="soft">{say(web.spaces.actMeans)}</p>
          <ActFields act={act} />
          <Textarea name="because" label={say(web.common.because)} description={say(web.common.becauseHelp)} rows={2} />
        </DialogForm>
      ) : (
        <Notice tone="ok" isLate>
          <p>{say(web.spaces.done, { run: String(sent.data.run) })}</p>
        </Notice>
      )}
    </Dialog>
  );
}

function ActFields({ act }: { readonly act: ActName }): ReactNode {
  const { web, say } = useSpeech();
  if (act === "rename")
    return <TextInput name="full_name" label={say(web.spaces.newName)} required withAsterisk={false} />;
  if (act !== "enrol") return null;
  return (
    <>
      <TextInput name="username" label={say(web.people.usernames)} required withAsterisk={false} />
      <TextInput name="role" label={say(web.common.role)} defaultValue="student" required withAsterisk={false} />
      <TextInput name="until" type="date" label={say(web.spaces.until)} description={say(web.spaces.untilHelp)} />
    </>
  );
}

function bodyOf(act: ActName, given: FormData): BodyGiven<"actOnSpace"> {
  const because = formText(given, "because") === "" ? null : formText(given, "because");
  if (act === "rename") return { does: "rename", full_name: formText(given, "full_name"), because };
  if (act !== "enrol") return { does: act, because };
  const until = formText(given, "until") === "" ? null : `${formText(given, "until")}T23:59:59Z`;
  return { does: "enrol", username: formText(given, "username"), role: formText(given, "role"), until, because };
}

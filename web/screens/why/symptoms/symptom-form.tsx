import type { ReactNode } from "react";
import { Button } from "../../../parts/button.tsx";
import { FindBox } from "../../../parts/find/find-box.tsx";
import { useAddress } from "../../../shell/use-address.ts";
import { useSpeech } from "../../../speech/speech-context.tsx";
import type { Symptom } from "./symptom.ts";

/** Who and which space, as far as the symptom needs them. A choice checks at once; what was typed whole is checked by the button. */
export function SymptomForm({ symptom: { person, course } }: { readonly symptom: Symptom }): ReactNode {
  const { web, say } = useSpeech();
  const [address, change] = useAddress();
  return (
    <form
      className="symptom-form card no-print"
      onSubmit={(event) => {
        event.preventDefault();
        const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input[aria-haspopup]")];
        const names = [...(person === "none" ? [] : ["person"]), ...(course === "none" ? [] : ["course"])];
        change(Object.fromEntries(names.map((name, index) => [name, boxes[index]?.value.trim()])));
      }}
    >
      {person !== "none" && (
        <FindBox
          isLabelled
          label={say(person === "needed" ? web.why.person : web.symptoms.personPerhaps)}
          hint={say(web.why.personHelp)}
          finds={["people"]}
          start={address["person"] ?? ""}
          choose={({ code }) => change({ person: code })}
        />
      )}
      {course !== "none" && (
        <FindBox
          isLabelled
          label={say(web.why.course)}
          hint={say(web.symptoms.courseHelp)}
          finds={["spaces"]}
          start={address["course"] ?? ""}
          choose={({ code }) => change({ course: code })}
        />
      )}
      <Button type="submit">{say(web.symptoms.check)}</Button>
    </form>
  );
}

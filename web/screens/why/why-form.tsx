import { type ReactNode, useState } from "react";
import { Button } from "../../parts/button.tsx";
import { TextField } from "../../parts/field/text-field.tsx";
import { FindBox } from "../../parts/find/find-box.tsx";
import { useAddress } from "../../shell/use-address.ts";
import { useSession } from "../../session/session.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";

/** Who, which space, which day. A choice asks at once; what was typed whole is asked by the button. */
export function WhyForm(): ReactNode {
  const { web, say } = useSpeech();
  const { account } = useSession();
  const [address, change] = useAddress();
  const [at, setAt] = useState(address["at"] ?? "");
  return (
    <form
      className="why-form card no-print"
      onSubmit={(event) => {
        event.preventDefault();
        const [person, course] = event.currentTarget.querySelectorAll<HTMLInputElement>("input[aria-haspopup]");
        change({ person: codeOf(person), course: codeOf(course), at });
      }}
    >
      <FindBox
        isLabelled
        label={say(web.why.person)}
        hint={say(web.why.personHelp)}
        finds={["people"]}
        start={address["person"] ?? account.person ?? ""}
        choose={({ code }) => change({ person: code, at })}
      />
      <FindBox
        isLabelled
        label={say(web.why.course)}
        hint={say(web.why.courseHelp)}
        finds={["spaces"]}
        start={address["course"] ?? ""}
        choose={({ code }) => change({ course: code, at })}
      />
      <TextField
        type="date"
        label={say(web.why.at)}
        value={at}
        onChange={({ currentTarget: { value } }) => setAt(value)}
      />
      <Button type="submit">{say(web.why.ask)}</Button>
    </form>
  );
}

function codeOf(input: HTMLInputElement | undefined): string | undefined {
  return input?.value.trim();
}

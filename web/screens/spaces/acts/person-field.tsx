import { type ReactNode, useState } from "react";
import { TextField } from "../../../parts/field/text-field.tsx";
import { FindBox } from "../../../parts/find/find-box.tsx";
import { useSpeech } from "../../../speech/speech-context.tsx";

/** The account that is meant: found by a name, or typed. */
export function PersonField({ label }: { readonly label: string }): ReactNode {
  const { web, say } = useSpeech();
  const [username, setUsername] = useState("");
  return (
    <>
      <FindBox
        isLabelled
        clearsAfter
        label={say(web.acts.find)}
        hint={say(web.why.personHelp)}
        finds={["people"]}
        choose={(found) => setUsername(found.username ?? found.code)}
      />
      <TextField
        name="username"
        label={label}
        required
        value={username}
        onChange={({ currentTarget: { value } }) => setUsername(value)}
      />
    </>
  );
}

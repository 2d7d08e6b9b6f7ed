import { type ReactNode, useState } from "react";
import { useSpeech } from "../../speech/speech-context.tsx";
import { Icon } from "../icon.tsx";
import { Framed } from "./framed.tsx";

/** A password that has to be given; it can be shown while it is written. */
export function PasswordField({
  name,
  label,
  autoComplete,
}: {
  readonly name: string;
  readonly label: string;
  readonly autoComplete: "current-password" | "new-password";
}): ReactNode {
  const { web, say } = useSpeech();
  const [isShown, setShown] = useState(false);
  return (
    <Framed label={label}>
      {(ties) => (
        <span className="field-box field-password">
          <input {...ties} name={name} type={isShown ? "text" : "password"} autoComplete={autoComplete} required />
          <button
            type="button"
            aria-label={say(web.signIn.show)}
            aria-pressed={isShown}
            onClick={() => setShown(!isShown)}
          >
            <Icon name="watch" />
          </button>
        </span>
      )}
    </Framed>
  );
}

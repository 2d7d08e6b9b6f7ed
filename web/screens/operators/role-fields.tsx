import type { ReactNode } from "react";
import { CheckBox } from "../../parts/field/check-box.tsx";
import { TextField } from "../../parts/field/text-field.tsx";
import type { BodyGiven } from "../../../src/contract/api/operations.ts";
import { GIVEN_ROLES } from "../../../src/model/access.ts";
import { formText } from "../../parts/form-text.ts";
import { useSpeech } from "../../speech/speech-context.tsx";

type Assignments = NonNullable<BodyGiven<"addOperator">["assignments"]>;

/** The roles that can be given, with the components of a registrar; those held already are chosen. */
export function RoleFields({ held = [] }: { readonly held?: Assignments }): ReactNode {
  const { web, words, say } = useSpeech();
  const components = held.flatMap((assignment) => assignment.components ?? []);
  return (
    <fieldset className="role-fields">
      <legend>{say(web.access.roles)}</legend>
      {GIVEN_ROLES.map((role) => (
        <CheckBox
          key={role}
          name="role"
          value={role}
          label={say(words.roles[role].label)}
          description={say(words.roles[role].is)}
          defaultChecked={held.some((assignment) => assignment.role === role)}
        />
      ))}
      <TextField
        name="components"
        label={say(web.access.components)}
        description={say(web.access.componentsHelp)}
        defaultValue={components.join(", ")}
      />
    </fieldset>
  );
}

/** The roles that were chosen; components count for a registrar alone. */
export function chosenRoles(given: FormData): Assignments {
  const components = formText(given, "components")
    .split(",")
    .map((code) => code.trim())
    .filter((code) => code !== "");
  return GIVEN_ROLES.filter((role) => given.getAll("role").includes(role)).map((role) => ({
    role,
    components: role === "registrar" ? components : [],
  }));
}

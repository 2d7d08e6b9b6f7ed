import type { ReactNode } from "react";
import { TextField } from "../../../parts/field/text-field.tsx";
import { useAnswer } from "../../../api/use-answer.ts";
import { Choice } from "../../../parts/choice.tsx";
import { useNames } from "../../../speech/use-names.ts";
import { useSpeech } from "../../../speech/speech-context.tsx";
import type { Space } from "../space.ts";
import { type ActField, type ActOrder, askedOf } from "./act-order.ts";
import { PersonField } from "./person-field.tsx";

/** Roles that every platform has; those that somebody has in the space are offered as well. */
const ROLES = ["student", "editingteacher", "teacher"];

const MOST = 500;

/** What an act still needs, and nothing else. */
export function ActFields({ order, space }: { readonly order: ActOrder; readonly space: Space }): ReactNode {
  return askedOf(order).map((field) => <Field key={field} field={field} space={space} does={order.does} />);
}

interface FieldProps {
  readonly field: ActField;
  readonly space: Space;
  readonly does: ActOrder["does"];
}

function Field({ field, space, does }: FieldProps): ReactNode {
  const { web, say } = useSpeech();
  const label = say(web.actFields[field]);
  switch (field) {
    case "username":
      return <PersonField label={label} />;
    case "role":
      return <RoleField label={label} space={space} />;
    case "group":
      return <GroupField label={label} space={space} />;
    case "cohort":
      return <CohortField label={label} />;
    case "from":
    case "until":
    case "review":
      return (
        <TextField
          name={field}
          type="date"
          label={label}
          required={field === "review"}
          defaultValue={does === "set-dates" ? dayOf(space, field) : ""}
          description={does === "enrol" ? say(web.acts.untilHelp) : undefined}
        />
      );
    case "full_name":
    case "idnumber":
    case "method":
      return <TextField name={field} label={label} required defaultValue={textOf(space, field)} />;
    default:
      return field satisfies never;
  }
}

function RoleField({ label, space }: { readonly label: string; readonly space: Space }): ReactNode {
  const { value } = useNames();
  const roles = [...new Set([...ROLES, ...space.participants.map(({ role }) => role)])];
  return <Choice name="role" label={label} choices={roles.map((role) => ({ value: role, label: value(role) }))} />;
}

function GroupField({ label, space }: { readonly label: string; readonly space: Space }): ReactNode {
  const { data } = useAnswer("listSpaceGroups", { path: { course: space.course_key }, query: { limit: MOST } });
  const groups = data?.rows ?? [];
  return (
    <Choice
      name="group"
      label={label}
      choices={groups.map(({ group_key, name }) => ({ value: group_key, label: `${name} (${group_key})` }))}
    />
  );
}

function CohortField({ label }: { readonly label: string }): ReactNode {
  const { data } = useAnswer("stateCohorts", { query: { limit: MOST } });
  const keys = (data?.rows ?? []).map((row) => ({ key: String(row["cohort_key"]), name: String(row["name"]) }));
  return (
    <Choice
      name="cohort"
      label={label}
      choices={keys.map(({ key, name }) => ({ value: key, label: `${name} (${key})` }))}
    />
  );
}

function dayOf(space: Space, field: "from" | "until" | "review"): string {
  return settingOf(space, field === "from" ? "starts_at" : "ends_at").slice(0, 10);
}

function textOf(space: Space, field: "full_name" | "idnumber" | "method"): string {
  if (field === "idnumber") return space.idnumber ?? space.course_key;
  return field === "full_name" ? settingOf(space, field) : "";
}

function settingOf({ settings }: Space, name: string): string {
  const value = settings.find(({ field }) => field === name)?.value;
  return typeof value === "string" ? value : "";
}

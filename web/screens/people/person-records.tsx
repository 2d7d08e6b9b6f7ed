import type { ReactNode } from "react";
import { Table } from "../../parts/table.tsx";
import { Tag } from "../../parts/tag.tsx";
import { useNames } from "../../speech/use-names.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import type { Person } from "./person.ts";

const TONES = { active: "ok", suspended: "warning", absent: "broken" } as const;

/** The accounts of a person, and whether the platform has them. */
export function Accounts({ person: { accounts, cohorts } }: { readonly person: Person }): ReactNode {
  const { web, say } = useSpeech();
  return (
    <section className="card">
      <h2>{say(web.people.accounts)}</h2>
      <Table
        caption={say(web.people.accounts)}
        rows={accounts}
        keyOf={({ username }) => username}
        columns={[
          { label: say(web.people.usernames), show: ({ username }) => username },
          { label: say(web.people.email), show: ({ email }) => email ?? say(web.common.none) },
          { label: say(web.people.active), show: ({ active }) => say(active ? web.common.yes : web.common.no) },
          {
            label: say(web.people.onTarget),
            show: ({ on_target }) => <Tag tone={TONES[on_target]}>{say(web.accountStates[on_target])}</Tag>,
          },
        ]}
      />
      {cohorts.length > 0 && (
        <p className="soft">
          {say(web.common.before, { text: say(web.people.cohorts) })} {cohorts.join(", ")}
        </p>
      )}
    </section>
  );
}

/** The administrative registrations of a person. */
export function Registrations({ person: { registrations } }: { readonly person: Person }): ReactNode {
  const { web, say } = useSpeech();
  const { reason } = useNames();
  if (registrations.length === 0) return null;
  return (
    <section className="card">
      <h2>{say(web.people.registrations)}</h2>
      <Table
        caption={say(web.people.registrations)}
        rows={registrations}
        keyOf={({ year, step_code, step_version }) => `${year} ${step_code} ${step_version}`}
        columns={[
          {
            label: say(web.people.step),
            show: ({ step_code, step_version, step_name }) => step_name ?? `${step_code} ${step_version}`,
          },
          { label: say(web.people.state), show: ({ state }) => state },
          { label: say(web.people.payment), show: ({ payment_state }) => payment_state ?? "" },
          { label: say(web.people.primary), show: ({ primary }) => yesNo(primary) },
          { label: say(web.people.remote), show: ({ remote }) => yesNo(remote) },
          { label: say(web.people.exchange), show: ({ exchange }) => exchange ?? "" },
          { label: say(web.common.reason), show: (row) => (row.reason === null ? "" : reason(row.reason)) },
        ]}
      />
    </section>
  );

  function yesNo(value: boolean): string {
    return say(value ? web.common.yes : web.common.no);
  }
}

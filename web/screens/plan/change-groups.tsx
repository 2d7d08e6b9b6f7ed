import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { GROUPINGS as Groupings } from "../../../src/contract/api/documents/plan.ts";
import type { AnswerOf } from "../../api/operation-types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { Table } from "../../parts/table.tsx";
import { useAddress } from "../../shell/use-address.ts";
import { useNames } from "../../speech/use-names.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import type { Plan } from "./plan.ts";

type Group = AnswerOf<"countChanges">["groups"][number];
type Grouping = (typeof Groupings)[number];

const GROUPINGS: readonly Grouping[] = ["component", "kind", "reason", "course"];

const LABELS = { component: "byComponent", kind: "byKind", reason: "byReason", course: "byCourse" } as const;
const FILTERS = { component: "component", kind: "kind", reason: "reason", course: "course_key" } as const;

const MOST = 40;

/** The changes of a plan counted together, one way or another; a group leads to its changes below. */
export function ChangeGroups({ plan }: { readonly plan: Plan }): ReactNode {
  const { web, say } = useSpeech();
  const [address, change] = useAddress();
  const by = GROUPINGS.find((grouping) => grouping === address["by"]) ?? "component";
  const asked = useAnswer("countChanges", { path: { run: plan.run }, query: { by } });
  return (
    <section className="card">
      <div className="row" role="group" aria-label={say(web.plan.groupBy)}>
        <span className="soft">{say(web.plan.groupBy)}</span>
        {GROUPINGS.map((grouping) => (
          <button
            key={grouping}
            type="button"
            className="plain-button choice"
            aria-pressed={grouping === by}
            onClick={() => change({ by: grouping })}
          >
            {say(web.plan[LABELS[grouping]])}
          </button>
        ))}
      </div>
      <Answered from={asked}>{({ groups }) => <Groups by={by} groups={groups} />}</Answered>
    </section>
  );
}

function Groups({ by, groups }: { readonly by: Grouping; readonly groups: readonly Group[] }): ReactNode {
  const { web, say, number } = useSpeech();
  const { reason, kind } = useNames();
  return (
    <>
      <Table
        caption={`${say(web.plan.groupBy)} ${say(web.plan[LABELS[by]])}`}
        rows={groups.slice(0, MOST)}
        keyOf={({ group }) => group ?? ""}
        columns={[
          {
            label: say(web.plan[LABELS[by]]),
            show: (group) =>
              group.group === null ? (
                named(group)
              ) : (
                <Link to="." search={{ by, [FILTERS[by]]: group.group }} resetScroll={false}>
                  {named(group)}
                </Link>
              ),
          },
          { label: say(web.plan.changes), show: ({ changes }) => number(changes), isNumber: true },
          { label: say(web.plan.removals), show: ({ removals }) => number(removals), isNumber: true },
          {
            label: say(web.runs.held),
            show: ({ held }) => (held === 0 ? number(0) : <strong className="held">{number(held)}</strong>),
            isNumber: true,
          },
        ]}
      />
      {groups.length > MOST && <p className="soft">{say(web.common.more, { count: groups.length - MOST })}</p>}
    </>
  );

  function named({ group, name }: Group): string {
    if (group === null) return say(by === "component" ? web.common.noComponent : web.common.none);
    if (by === "reason") return reason(group);
    return by === "kind" ? kind(group) : (name ?? group);
  }
}

import type { ReactNode } from "react";
import { Link } from "@tanstack/react-router";
import type { WhyAnswer } from "../../../src/contract/documents/why-document.ts";
import { Table } from "../../parts/table.tsx";
import { useNames } from "../../speech/use-names.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import { OwnTaking } from "./own-taking.tsx";

/** Every enrolment that exists in the space: method, owner, run. */
export function Paths({ paths, taking }: Pick<WhyAnswer, "paths" | "taking">): ReactNode {
  const { web, say } = useSpeech();
  const { value } = useNames();
  return (
    <section className="card">
      <h2>{say(web.why.paths)}</h2>
      {paths.length === 0 ? (
        <p className="soft">{say(web.why.noPath)}</p>
      ) : (
        <Table
          caption={say(web.why.paths)}
          rows={paths}
          keyOf={(path) => [path.course, path.method, path.role, path.owner].join(" ")}
          columns={[
            { label: say(web.common.method), show: ({ method }) => value(method) },
            { label: say(web.common.role), show: ({ role }) => value(role) },
            { label: say(web.common.status), show: ({ status }) => value(status) },
            { label: say(web.common.owner), show: ({ owner }) => owner },
            {
              label: say(web.common.since),
              show: ({ run }) =>
                run === null ? (
                  say(web.why.byHand)
                ) : (
                  <Link to={`/runs/${run}`}>{say(web.common.run, { run: String(run) })}</Link>
                ),
            },
          ]}
        />
      )}
      <OwnTaking taking={taking} />
    </section>
  );
}

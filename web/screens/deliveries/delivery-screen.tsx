import { useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { LIST_SHAPES } from "../../../src/model/lists.ts";
import type { AnswerOf } from "../../api/operation-types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { AddressJob } from "../../parts/job/address-job.tsx";
import { List } from "../../parts/list/list.tsx";
import { useProblemColumns, useSeverityFilter } from "../../parts/problem-columns.tsx";
import { Table } from "../../parts/table.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useAddress } from "../../shell/use-address.ts";
import { writeAddress } from "../../shell/address.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import { DeliveryActions } from "./delivery-actions.tsx";
import { LintState } from "./lint-state.tsx";
import { ShownLines } from "./shown-lines.tsx";
import { useSize } from "./use-size.ts";
import "./deliveries.css";

type Delivery = AnswerOf<"readDelivery">;

/** One delivery: its files, what is wrong with it row by row, and what to do with it. */
export function DeliveryScreen(): ReactNode {
  const { delivery = "" } = useParams({ strict: false });
  const asked = useAnswer("readDelivery", { path: { delivery } });
  return <Answered from={asked}>{(found) => <OneDelivery delivery={found} />}</Answered>;
}

function OneDelivery({ delivery }: { readonly delivery: Delivery }): ReactNode {
  const { web, say, time } = useSpeech();
  const size = useSize();
  return (
    <Screen
      title={say(web.deliveries.title, { name: delivery.name })}
      lead={
        <>
          {say(web.deliveries.by, { author: delivery.author, time: time(delivery.received_at) })}{" "}
          <LintState delivery={delivery} />
        </>
      }
      actions={<DeliveryActions delivery={delivery.delivery} />}
    >
      <div className="stack">
        <AddressJob />
        <section className="card">
          <h2>{say(web.deliveries.files)}</h2>
          <Table
            caption={say(web.deliveries.files)}
            rows={delivery.files}
            keyOf={({ file }) => file}
            columns={[
              { label: say(web.runs.file), show: ({ file }) => <span className="code">{file}</span> },
              { label: say(web.deliveries.size), show: ({ bytes }) => size(bytes), isNumber: true },
            ]}
          />
        </section>
        <h2>{say(web.deliveries.findings)}</h2>
        {delivery.lint === null ? (
          <p className="soft">{say(web.deliveries.notLinted)}</p>
        ) : (
          <Findings delivery={delivery.delivery} />
        )}
      </div>
    </Screen>
  );
}

function Findings({ delivery }: { readonly delivery: string }): ReactNode {
  const { web, say } = useSpeech();
  const [{ at_file = "", at_line = "" }] = useAddress();
  return (
    <>
      {at_file !== "" && <ShownLines delivery={delivery} file={at_file} line={Number(at_line)} />}
      <List
        label={say(web.deliveries.findings)}
        from="listFindings"
        request={{ path: { delivery } }}
        shape={LIST_SHAPES.findings}
        columns={useProblemColumns()}
        filters={[useSeverityFilter()]}
        open={({ file, line }) =>
          line === null ? null : `/deliveries/${delivery}${writeAddress({ at_file: file, at_line: line })}`
        }
        empty={<Empty title={say(web.deliveries.noFinding)} />}
      />
    </>
  );
}

import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { LIST_SHAPES } from "../../../src/model/lists.ts";
import { useAct } from "../../api/use-act.ts";
import type { RowOf } from "../../api/operation-types.ts";
import { Empty } from "../../parts/empty.tsx";
import type { Column } from "../../parts/list/column.ts";
import { List } from "../../parts/list/list.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import { DropPlace } from "./drop-place.tsx";
import { LintState } from "./lint-state.tsx";
import { useSize } from "./use-size.ts";
import "./deliveries.css";

/** Files are handed over here; what became of those before stands below. */
export function DeliveriesScreen(): ReactNode {
  const { web, say } = useSpeech();
  const navigate = useNavigate();
  const upload = useAct("uploadDelivery");
  return (
    <Screen title={say(web.screens.deliveries)} lead={say(web.deliveries.lead)}>
      <div className="stack">
        <DropPlace isSending={upload.isPending} send={send} />
        <ProblemNotice error={upload.error} />
        <List
          label={say(web.screens.deliveries)}
          from="listDeliveries"
          request={{}}
          shape={LIST_SHAPES.deliveries}
          open={({ delivery }) => `/deliveries/${delivery}`}
          empty={<Empty icon="deliveries" title={say(web.deliveries.none)} />}
          columns={useColumns()}
        />
      </div>
    </Screen>
  );

  function send(files: readonly File[]): void {
    const body = new FormData();
    for (const file of files)
      body.append("file", file, file.webkitRelativePath === "" ? file.name : file.webkitRelativePath);
    upload.mutate({ body }, { onSuccess: ({ delivery }) => void navigate({ to: `/deliveries/${delivery}` }) });
  }
}

function useColumns(): readonly Column<RowOf<"listDeliveries">>[] {
  const { web, say, time } = useSpeech();
  const size = useSize();
  return [
    { name: "name", label: say(web.common.name), width: "minmax(9.5rem, 2fr)", show: ({ name }) => name },
    { name: "author", label: say(web.common.author), width: "minmax(6rem, 1fr)", show: ({ author }) => author },
    {
      name: "received_at",
      label: say(web.deliveries.received),
      width: "10.5rem",
      show: (row) => time(row.received_at),
    },
    {
      name: "bytes",
      label: say(web.deliveries.size),
      width: "7rem",
      show: ({ bytes }) => size(bytes),
      isNumber: true,
    },
    {
      name: "lint",
      label: say(web.deliveries.state),
      width: "10.5rem",
      show: (row) => <LintState delivery={row} />,
    },
    {
      name: "run",
      label: say(web.runs.title, { run: "" }).trim(),
      width: "7rem",
      show: ({ run }) => (run === null ? "" : String(run)),
    },
  ];
}

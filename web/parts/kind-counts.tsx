import type { ReactNode } from "react";
import { KIND_NAMES } from "../../src/model/kinds.ts";
import type { AnswerOf } from "../api/operation-types.ts";
import { useSpeech } from "../speech/speech-context.tsx";
import { Table } from "./table.tsx";

type Counts = NonNullable<AnswerOf<"readRun">["counts"]>;

const COLUMNS = [
  "created",
  "updated",
  "suspended",
  "restored",
  "removed",
  "archived",
  "held",
  "failed",
  "unchanged",
] as const;

/** What became of the things of each kind; kinds and columns without any are left out. */
export function KindCounts({ counts }: { readonly counts: Counts }): ReactNode {
  const { web, words, say, number } = useSpeech();
  const kinds = KIND_NAMES.filter((kind) => COLUMNS.some((column) => counts[kind][column] > 0));
  const columns = COLUMNS.filter((column) => kinds.some((kind) => counts[kind][column] > 0));
  return (
    <Table
      caption={say(web.runs.counts)}
      rows={kinds}
      keyOf={(kind) => kind}
      columns={[
        { label: say(web.common.kind), show: (kind) => say(words.changes.kinds[kind]) },
        ...columns.map((column) => ({
          label: say(web.runs[column]),
          show: (kind: (typeof KIND_NAMES)[number]) =>
            counts[kind][column] === 0 ? <span className="soft">·</span> : number(counts[kind][column]),
          isNumber: true,
        })),
      ]}
    />
  );
}

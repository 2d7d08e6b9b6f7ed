import { type ReactNode, useState } from "react";
import type { AnswerOf } from "../../api/operation-types.ts";
import { Table } from "../../parts/table.tsx";
import { Tag } from "../../parts/tag.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import { SettingSearch } from "./setting-search.tsx";

/** One setting in force. */
export type Setting = AnswerOf<"readSettings">["configuration"][number];

/** Every setting with its value and its origin, narrowed by what is typed above. */
export function SettingTable({ settings }: { readonly settings: readonly Setting[] }): ReactNode {
  const { web, say } = useSpeech();
  const [text, setText] = useState("");
  const found = settings.filter(({ path }) => path.includes(text.trim().toLowerCase()));
  return (
    <section className="card">
      <div className="list-search no-print">
        <SettingSearch text={text} change={setText} />
      </div>
      <Table
        caption={say(web.screens.settings)}
        rows={found}
        keyOf={({ path }) => path}
        columns={[
          { label: say(web.rehearsal.setting), show: ({ path }) => <span className="code">{path}</span> },
          { label: say(web.rehearsal.value), show: ({ value }) => writtenSetting(value) },
          {
            label: say(web.rehearsal.origin),
            show: ({ origin }) =>
              origin === "default" ? <Tag>{say(web.rehearsal.default)}</Tag> : <Tag tone="accent">{origin}</Tag>,
          },
        ]}
      />
    </section>
  );
}

/** A setting's value as it is written in the configuration. */
export function writtenSetting(value: Setting["value"]): string {
  if (Array.isArray(value)) return value.join(", ");
  return value === null ? "" : String(value);
}

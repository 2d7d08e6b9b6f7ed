import { Checkbox, Popover } from "@mantine/core";
import type { ReactNode } from "react";
import { useAddress } from "../../shell/use-address.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import { Icon } from "../icon.tsx";
import type { Column } from "./column.ts";

/** Which columns are shown; the choice is in the address. */
export function ColumnChoice<Row>({
  columns,
  shown,
  prefix,
}: {
  readonly columns: readonly Column<Row>[];
  readonly shown: readonly Column<Row>[];
  readonly prefix: string;
}): ReactNode {
  const { web, say } = useSpeech();
  const [, change] = useAddress();
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <button type="button" className="plain-button">
          <Icon name="columns" />
          {say(web.list.columns)}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <fieldset className="column-choice">
          <legend>{say(web.list.columns)}</legend>
          {columns.map(({ name, label }) => (
            <Checkbox
              key={name}
              label={label}
              checked={shown.some((column) => column.name === name)}
              onChange={({ currentTarget: { checked } }) => choose(name, checked)}
            />
          ))}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  );

  function choose(name: string, isWanted: boolean): void {
    const names = columns.map((column) => column.name).filter((each) => (each === name ? isWanted : isShown(each)));
    if (names.length > 0) change({ [`${prefix}columns`]: names.join(",") });
  }

  function isShown(name: string): boolean {
    return shown.some((column) => column.name === name);
  }
}

import type { ReactNode } from "react";
import { useAddress } from "../../shell/use-address.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import { CheckBox } from "../field/check-box.tsx";
import { Icon } from "../icon.tsx";
import { Popover } from "../popover/popover.tsx";
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
    <Popover
      first="input"
      opener={(opens) => (
        <button type="button" className="plain-button" {...opens}>
          <Icon name="columns" />
          {say(web.list.columns)}
        </button>
      )}
    >
      {() => (
        <fieldset className="column-choice">
          <legend>{say(web.list.columns)}</legend>
          {columns.map(({ name, label }) => (
            <CheckBox
              key={name}
              label={label}
              checked={shown.some((column) => column.name === name)}
              onChange={({ currentTarget: { checked } }) => choose(name, checked)}
            />
          ))}
        </fieldset>
      )}
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

import { type ReactNode, useRef } from "react";
import type { ListShape } from "../../../src/model/lists.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import { useAddress } from "../../shell/use-address.ts";
import { Icon } from "../icon.tsx";
import type { Column, Filter } from "./column.ts";
import { ColumnChoice } from "./column-choice.tsx";

interface ToolbarProps<Row> {
  readonly label: string;
  readonly shape: ListShape;
  readonly columns: readonly Column<Row>[];
  readonly shown: readonly Column<Row>[];
  readonly filters?: readonly Filter[];
  readonly prefix: string;
  readonly total: { readonly count: number; readonly exact: boolean } | undefined;
  /** Where all of it is to be had as CSV. */
  readonly csv: string;
  readonly print: () => void;
}

/** What is above a list: search, filters, how many rows, columns, download. */
export function ListToolbar<Row>(props: ToolbarProps<Row>): ReactNode {
  const { shape, filters = [], prefix, total, csv, print } = props;
  const { web, say, number } = useSpeech();
  return (
    <div className="list-toolbar no-print">
      {shape.searched && <SearchBox {...props} />}
      {filters.map((filter) => (
        <FilterBox key={filter.name} filter={filter} prefix={prefix} />
      ))}
      <OtherFilters shape={shape} offered={filters} prefix={prefix} />
      <span className="list-total" role="status">
        {total !== undefined &&
          say(total.exact ? web.list.total : web.list.about, { count: number(total.count), n: total.count })}
      </span>
      <ColumnChoice columns={props.columns} shown={props.shown} prefix={prefix} />
      <button type="button" className="plain-button" onClick={print}>
        <Icon name="print" />
        <span className="hidden-text">{say(web.list.print)}</span>
      </button>
      <a className="plain-button" href={csv} download>
        <Icon name="download" />
        CSV
      </a>
    </div>
  );
}

const PAUSE_MS = 200;

/** Search as one types; the address follows after a short pause. */
function SearchBox({ label, prefix }: { readonly label: string; readonly prefix: string }): ReactNode {
  const { web, say } = useSpeech();
  const [address, change] = useAddress();
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  return (
    <div className="list-search">
      <Icon name="search" size={16} />
      <input
        type="search"
        aria-label={say(web.list.searchIn, { list: label })}
        placeholder={say(web.list.search)}
        defaultValue={address[`${prefix}q`] ?? ""}
        onChange={({ currentTarget: { value } }) => {
          clearTimeout(pause.current);
          pause.current = setTimeout(() => change({ [`${prefix}q`]: value }), PAUSE_MS);
        }}
      />
    </div>
  );
}

function FilterBox({ filter, prefix }: { readonly filter: Filter; readonly prefix: string }): ReactNode {
  const { web, say } = useSpeech();
  const [address, change] = useAddress();
  const value = address[prefix + filter.name] ?? "";
  const isKnown = value === "" || filter.choices.some((choice) => choice.value === value);
  return (
    <label className="list-filter" data-on={value !== ""}>
      <span>{filter.label}</span>
      <select value={value} onChange={({ currentTarget }) => change({ [prefix + filter.name]: currentTarget.value })}>
        <option value="">{say(web.list.all)}</option>
        {!isKnown && <option value={value}>{value.replaceAll(",", ", ")}</option>}
        {filter.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Filters that came with the address and are not offered here: shown, so that nobody wonders what is missing. */
function OtherFilters({
  shape,
  offered,
  prefix,
}: {
  readonly shape: ListShape;
  readonly offered: readonly Filter[];
  readonly prefix: string;
}): ReactNode {
  const { web, say } = useSpeech();
  const [address, change] = useAddress();
  const others = Object.keys(shape.filters).filter((name) => !offered.some((filter) => filter.name === name));
  return others.flatMap((name) => {
    const value = address[prefix + name] ?? "";
    if (value === "") return [];
    return [
      <button
        key={name}
        type="button"
        className="list-chip"
        aria-label={say(web.list.withoutFilter, { value })}
        onClick={() => change({ [prefix + name]: undefined })}
      >
        {value} <Icon name="broken" size={14} />
      </button>,
    ];
  });
}

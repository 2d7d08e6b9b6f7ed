import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { type ReactNode, type Ref, useEffect, useState } from "react";
import { useSpeech } from "../../speech/speech-context.tsx";
import { type Found, useFound } from "./use-found.ts";
import "./find.css";

const PAUSE_MS = 150;

interface FindProps {
  readonly label: string;
  readonly hint?: string;
  readonly finds: readonly ("people" | "spaces")[];
  readonly choose: (found: Found) => void;
  /** What stands in it at first: what was chosen before. */
  readonly start?: string;
  /** Whether the label is to be seen above the box. */
  readonly isLabelled?: boolean;
  /** Whether the box is empty again after a choice. */
  readonly clearsAfter?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** Finds people and spaces as one types, accents and case ignored; arrows and Enter choose. */
export function FindBox(props: FindProps): ReactNode {
  const { label, hint, finds, choose, start = "", isLabelled = false, clearsAfter = false, ref } = props;
  const combobox = useCombobox();
  const [text, setText] = useState(start);
  const [asked] = useDebouncedValue(text.trim(), PAUSE_MS);
  const { found, isWaiting } = useFound(asked === start ? "" : asked, finds);
  const { selectFirstOption } = combobox;
  const first = found[0]?.code;
  // Enter takes the best one, as soon as there is one.
  useEffect(() => {
    if (first !== undefined) selectFirstOption();
  }, [first, selectFirstOption]);
  const isOpen = asked !== "" && asked !== start;
  return (
    <Combobox store={combobox} onOptionSubmit={submit} keepMounted={false}>
      <Combobox.Target>
        <TextInput
          {...(ref === undefined ? {} : { ref })}
          {...(isLabelled ? { label } : { "aria-label": label })}
          placeholder={hint ?? label}
          value={text}
          onChange={({ currentTarget: { value } }) => {
            setText(value);
            combobox.openDropdown();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isOpen}>
        <FoundOptions label={label} found={found} isWaiting={isWaiting} />
      </Combobox.Dropdown>
    </Combobox>
  );

  function submit(value: string): void {
    const chosen = found.find(({ kind, code }) => value === `${kind} ${code}`);
    if (chosen === undefined) return;
    setText(clearsAfter ? "" : chosen.code);
    combobox.closeDropdown();
    choose(chosen);
  }
}

function FoundOptions({
  label,
  found,
  isWaiting,
}: {
  readonly label: string;
  readonly found: readonly Found[];
  readonly isWaiting: boolean;
}): ReactNode {
  const { web, say } = useSpeech();
  return (
    <Combobox.Options aria-label={label}>
      {found.map((each) => (
        <Combobox.Option key={each.kind + each.code} value={`${each.kind} ${each.code}`}>
          <span className="find-name">{each.name}</span> <span className="find-more">{each.more}</span>
        </Combobox.Option>
      ))}
      {found.length === 0 && <Combobox.Empty>{say(isWaiting ? web.states.waiting : web.shell.nobody)}</Combobox.Empty>}
    </Combobox.Options>
  );
}

import { type ReactNode, type Ref, useId, useState } from "react";
import { TextField } from "../field/text-field.tsx";
import { FoundOptions, optionId } from "./found-options.tsx";
import { type Found, useFound } from "./use-found.ts";
import { useOptions } from "./use-options.ts";
import { useSettled } from "./use-settled.ts";
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

/** Finds people and spaces as one types, accents and case ignored; arrows and Enter choose, the best one first. */
export function FindBox(props: FindProps): ReactNode {
  const { label, hint, finds, choose, start = "", isLabelled = false, clearsAfter = false, ref } = props;
  const id = useId();
  const [text, setText] = useState(start);
  const asked = useSettled(text.trim(), PAUSE_MS);
  const { found, isWaiting } = useFound(asked === start ? "" : asked, finds);
  const { isOpen, best, open, close, onKeyDown } = useOptions(found, asked !== "" && asked !== start, take);
  return (
    <div className="find">
      <TextField
        ref={ref}
        {...(isLabelled ? { label } : { "aria-label": label })}
        placeholder={hint ?? label}
        value={text}
        onChange={({ currentTarget: { value } }) => {
          setText(value);
          open();
        }}
        onFocus={open}
        onBlur={close}
        onKeyDown={onKeyDown}
        autoComplete="off"
        role="combobox"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-activedescendant={best && optionId(id, best)}
      />
      {isOpen && <FoundOptions id={id} label={label} found={found} best={best} isWaiting={isWaiting} take={take} />}
    </div>
  );

  function take(chosen: Found): void {
    setText(clearsAfter ? "" : chosen.code);
    close();
    choose(chosen);
  }
}

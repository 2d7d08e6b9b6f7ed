import { type KeyboardEvent, useState } from "react";

/** A list below a box: whether it is open, which option Enter would take, and the keys that go through it. */
export interface Options<Option> {
  readonly isOpen: boolean;
  readonly best: Option | undefined;
  readonly open: () => void;
  readonly close: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Options of a box, the first one chosen beforehand; `isUseful` says whether there is anything to show. */
export function useOptions<Option>(
  options: readonly Option[],
  isUseful: boolean,
  take: (option: Option) => void,
): Options<Option> {
  const [isWanted, setWanted] = useState(false);
  const [at, setAt] = useState(0);
  const isOpen = isWanted && isUseful;
  const best = isOpen ? options[at] : undefined;
  const keys: Readonly<Record<string, () => void>> = {
    ...(isOpen && { Escape: close }),
    ...(best !== undefined && { Enter: () => take(best) }),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
  };
  return { isOpen, best, open, close, onKeyDown };

  function open(): void {
    setAt(0);
    setWanted(true);
  }

  function close(): void {
    setWanted(false);
  }

  function step(by: number): void {
    if (best !== undefined) setAt((at + by + options.length) % options.length);
    setWanted(true);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const does = keys[event.key];
    if (does === undefined) return;
    event.preventDefault();
    does();
  }
}

import type { ReactNode } from "react";
import { useSpeech } from "../../speech/speech-context.tsx";
import type { Found } from "./use-found.ts";

interface FoundProps {
  readonly id: string;
  readonly label: string;
  readonly found: readonly Found[];
  /** What Enter would take. */
  readonly best: Found | undefined;
  readonly isWaiting: boolean;
  readonly take: (found: Found) => void;
}

/** What was found, below the box; the focus stays in the box. */
export function FoundOptions({ id, label, found, best, isWaiting, take }: FoundProps): ReactNode {
  const { web, say } = useSpeech();
  if (found.length === 0)
    return (
      <p className="find-options soft" role="status">
        {say(isWaiting ? web.states.waiting : web.shell.nobody)}
      </p>
    );
  return (
    <ul className="find-options" id={id} role="listbox" aria-label={label}>
      {found.map((each) => (
        <li
          key={each.kind + each.code}
          id={optionId(id, each)}
          role="option"
          aria-selected={each === best}
          // The box would lose the focus, and close this, before the press is over.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(each)}
        >
          <span className="find-name">{each.name}</span> <span className="find-more">{each.more}</span>
        </li>
      ))}
    </ul>
  );
}

/** What one of them is called in the page. */
export function optionId(id: string, { kind, code }: Found): string {
  return `${id}-${kind}-${code}`;
}

import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { useSpeech } from "../../speech/speech-context.tsx";
import { Icon } from "../icon.tsx";
import "./dialog.css";

interface DialogProps {
  readonly title: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** Something to decide before going on. Nothing of the page is reached below it; Escape leaves it, and the focus goes back to where it was. */
export function Dialog({ isOpen, ...others }: DialogProps & { readonly isOpen: boolean }): ReactNode {
  return isOpen ? <OpenDialog {...others} /> : null;
}

function OpenDialog({ title, close, children }: DialogProps): ReactNode {
  const { web, say } = useSpeech();
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const { current } = box;
    current?.showModal();
    current?.querySelector<HTMLElement>("[data-autofocus]")?.focus();
    return () => current?.close();
  }, []);
  return (
    <dialog ref={box} className="dialog" aria-labelledby={id} closedby="any" onClose={close}>
      <header className="dialog-head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="plain-button" aria-label={say(web.common.close)} onClick={close}>
          <Icon name="broken" />
        </button>
      </header>
      {children}
    </dialog>
  );
}

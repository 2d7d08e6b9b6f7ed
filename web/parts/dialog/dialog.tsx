import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useSpeech } from "../../speech/speech-context.tsx";

/** Something to decide before going on. Nothing of the page scrolls away below it; Escape leaves it. */
export function Dialog({
  title,
  isOpen,
  close,
  children,
}: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { web, say } = useSpeech();
  return (
    // Mantine locks the page by a style inside of it, which the server's policy does not let in.
    <Modal
      opened={isOpen}
      onClose={close}
      title={title}
      centered
      lockScroll={false}
      closeButtonProps={{ "aria-label": say(web.common.close) }}
    >
      {children}
    </Modal>
  );
}

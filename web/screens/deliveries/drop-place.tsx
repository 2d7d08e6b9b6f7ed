import { type DragEvent, type ReactNode, useState } from "react";
import { Icon } from "../../parts/icon.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";

/** A place to drop files on, or to choose them with the keyboard. */
export function DropPlace({
  isSending,
  send,
}: {
  readonly isSending: boolean;
  readonly send: (files: readonly File[]) => void;
}): ReactNode {
  const { web, say } = useSpeech();
  const [isOver, setOver] = useState(false);
  return (
    <div
      className="drop"
      data-over={isOver}
      aria-busy={isSending}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => over(event, false)}
      onDrop={(event) => {
        over(event, false);
        take(event.dataTransfer.files);
      }}
    >
      <Icon name="deliveries" size={28} />
      <p role="status">{say(isSending ? web.deliveries.sending : web.deliveries.drop)}</p>
      <div className="row">
        <FileChoice label={say(web.deliveries.choose)} isOff={isSending} take={take} />
        <FileChoice label={say(web.deliveries.chooseFolder)} isOff={isSending} take={take} isFolder />
      </div>
    </div>
  );

  function over(event: DragEvent, next: boolean): void {
    event.preventDefault();
    setOver(next);
  }

  function take(files: FileList | null): void {
    if (files !== null && files.length > 0 && !isSending) send([...files]);
  }
}

function FileChoice({
  label,
  isOff,
  take,
  isFolder = false,
}: {
  readonly label: string;
  readonly isOff: boolean;
  readonly take: (files: FileList | null) => void;
  readonly isFolder?: boolean;
}): ReactNode {
  return (
    <label className="drop-choice">
      {label}
      <input
        type="file"
        multiple
        disabled={isOff}
        ref={(input) => {
          // React has no word for it.
          if (isFolder) input?.setAttribute("webkitdirectory", "");
        }}
        onChange={({ currentTarget }) => take(currentTarget.files)}
      />
    </label>
  );
}

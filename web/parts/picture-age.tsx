import type { ReactNode } from "react";
import type { PictureAgeDocument } from "../../src/contract/documents/picture-age.ts";
import { ageLines } from "../../src/contract/lines/age-lines.ts";
import { useSpeech } from "../speech/speech-context.tsx";
import { Notice } from "./notice.tsx";

/** How old is what is known of the platform; nothing where all of it was read. */
export function PictureAge({ age }: { readonly age: PictureAgeDocument }): ReactNode {
  const lines = ageLines(age, useSpeech());
  if (lines.length === 0) return null;
  return (
    <Notice tone={age !== null && age.unread > 0 ? "warning" : "accent"}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  );
}

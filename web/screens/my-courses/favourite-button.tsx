import type { ReactNode } from "react";
import { Icon } from "../../parts/icon.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import type { Courses } from "./courses.ts";
import type { Favourites } from "./favourites.ts";

/** Marks a course as one that is wanted often. */
export function FavouriteButton({
  course: { course_key, full_name },
  favourites,
}: {
  readonly course: Courses["in"][number];
  readonly favourites: Favourites;
}): ReactNode {
  const { web, say } = useSpeech();
  const name = say(web.courses.favourite, { course: full_name ?? course_key });
  return (
    <button
      type="button"
      className="plain-button favourite"
      aria-label={name}
      title={name}
      aria-pressed={favourites.has(course_key)}
      onClick={() => favourites.toggle(course_key)}
    >
      <Icon name="star" />
    </button>
  );
}

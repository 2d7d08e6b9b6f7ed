import { useState } from "react";

/** The courses that somebody has marked in this browser, and how one is marked or no longer. */
export interface Favourites {
  readonly has: (course: string) => boolean;
  readonly toggle: (course: string) => void;
}

/** Marks of a person; they stay in the browser where they were made. */
export function useFavourites(name: string): Favourites {
  const place = `passerelle-favourites-${name}`;
  const [marked, setMarked] = useState(() => new Set(localStorage.getItem(place)?.split("\n")));
  return { has: (course) => marked.has(course), toggle };

  function toggle(course: string): void {
    const next = new Set(marked.has(course) ? [...marked].filter((each) => each !== course) : [...marked, course]);
    setMarked(next);
    localStorage.setItem(place, [...next].join("\n"));
  }
}

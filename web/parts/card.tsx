import type { ReactNode } from "react";
import { useMedia } from "./use-media.ts";
import "./card.css";

/** As wide as a phone. */
const NARROW = "(max-width: 44rem)";

/** A part of a screen under its heading; at phone width it is folded, so that the screen is seen whole before any of it is read. */
export function Card({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const isNarrow = useMedia(NARROW);
  if (isNarrow)
    return (
      <details className="card card-fold">
        <summary>
          <h2>{title}</h2>
        </summary>
        {children}
      </details>
    );
  return (
    <section className="card">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

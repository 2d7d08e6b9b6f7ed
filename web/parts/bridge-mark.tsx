import type { ReactNode } from "react";

/** The mark: a footbridge. */
export function BridgeMark({ size }: { readonly size: number }): ReactNode {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
    >
      <path d="M3 22h26M5 22a11 11 0 0 1 22 0M11 22v-9.500M16 22V11M21 22v-9.500" />
    </svg>
  );
}

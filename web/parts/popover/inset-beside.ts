/** Where a button stands in its window, in pixels from the top left corner. */
export type Place = Pick<DOMRect, "top" | "bottom" | "left" | "right">;

/** How large a window is inside, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Below this share of the window's height there is more room above. */
const LOW = 2 / 3;

/**
 * The CSS inset of a sheet that stands below a button, the ends of both in line: above it in the lower part of the window, and from
 * its left edge on where it is nearer to that side.
 */
export function insetBeside({ top, bottom, left, right }: Place, { width, height }: Size): string {
  const isLow = bottom > height * LOW;
  const isLeft = left < width - right;
  const across = isLeft ? ["auto", `${left}px`] : [`${width - right}px`, "auto"];
  return [isLow ? "auto" : `${bottom}px`, across[0], isLow ? `${height - top}px` : "auto", across[1]].join(" ");
}

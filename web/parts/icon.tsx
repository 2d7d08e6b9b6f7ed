import type { ReactNode } from "react";

/** Outlines on a grid of 24, drawn with a line of 1.8. */
const PATHS = {
  overview: "M4 13h6V4H4zM14 20h6V4h-6zM4 20h6v-3H4z",
  why: "M9.2 9a2.9 2.9 0 1 1 4.300 2.600c-.9.5-1.500 1.100-1.500 2.200M12 17.500v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z",
  runs: "M12 7v5l3 2M12 21a9 9 0 1 0-8.500-6M3 9.500 3.500 15 9 14",
  plan: "M9 6h11M9 12h11M9 18h11M4 6h.1M4 12h.1M4 18h.1",
  holds: "M9 5v14M15 5v14",
  spaces: "M4 5h16v14H4zM4 9.500h16M9 9.500V19",
  people:
    "M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM3 20c0-3.500 2.500-6 6-6s6 2.500 6 6M16 4.500a3.500 3.500 0 0 1 0 6.500M17.500 14.500c2 .8 3.500 2.800 3.500 5.500",
  deliveries: "M12 15V4M7.500 8.500 12 4l4.500 4.500M4 15v5h16v-5",
  mend: "M14.500 6.500a4 4 0 0 0-5.300 5L4 16.700 7.300 20l5.200-5.200a4 4 0 0 0 5-5.300L14.800 12 12 9.200z",
  drift: "M7 4v16M17 4v16M7 8l5 4-5 4M17 8l-5 4 5 4",
  watch:
    "M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12zM12 14.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z",
  rehearsal: "M6 4v16l13-8z",
  settings: "M4 7h10M18 7h2M4 17h2M10 17h10M16 9.500v-5M8 19.500v-5",
  operators: "M12 3 5 6v5c0 4.500 3 8 7 10 4-2 7-5.500 7-10V6zM9 12l2 2 4-4",
  tokens: "M14 10a4 4 0 1 0-3.500 4L13 16.500h2.500V19H18v2h3v-3.500L14 10.800zM9 9h.1",
  audit: "M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7",
  courses: "M4 5.500c3-1.500 6-1 8 .5 2-1.500 5-2 8-.5V19c-3-1.500-6-1-8 .5-2-1.500-5-2-8-.5zM12 6v13.500",
  jobs: "M12 3v4M12 17v4M3 12h4M17 12h4M5.600 5.600l2.900 2.900M15.500 15.500l2.900 2.900M18.400 5.600l-2.900 2.900M8.500 15.500l-2.900 2.900",
  search: "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l4.500 4.500",
  check: "M5 12.500 10 17.500 19.500 7",
  warning: "M12 4 2.500 20h19zM12 10v4.500M12 17.500v.1",
  broken: "M6 6l12 12M18 6 6 18",
  "not-reached": "M6 12h12",
  menu: "M4 7h16M4 12h16M4 17h16",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  download: "M12 4v11M7.500 10.500 12 15l4.500-4.500M4 20h16",
  print: "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
  columns: "M4 5h16v14H4zM10 5v14M15 5v14",
  next: "M9 5l7 7-7 7",
  more: "M5 12h.1M12 12h.1M19 12h.1",
  sun: "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M18.700 5.300l-1.400 1.400M6.700 17.300l-1.400 1.400",
  star: "M12 3.500l2.600 5.400 5.900.8-4.300 4.100 1 5.900-5.200-2.800-5.200 2.800 1-5.900-4.300-4.100 5.900-.8z",
  account: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 20.500c.5-4 3.500-6 7.500-6s7 2 7.500 6",
} as const;

/** The name of a drawing. */
export type IconName = keyof typeof PATHS;

/** A small drawing beside a text that says the same; read aloud by nobody. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }): ReactNode {
  return (
    <svg
      aria-hidden="true"
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useAddress } from "../shell/use-address.ts";
import { usePast } from "./past/use-past.ts";

/** One part of a screen. */
export interface Tab {
  readonly name: string;
  readonly label: string;
}

/** The part that the address asks for, else the first one. */
export function useTab(tabs: readonly Tab[]): string {
  const [{ part = "" }] = useAddress();
  return tabs.find(({ name }) => name === part)?.name ?? tabs[0]?.name ?? "";
}

/** The ways between the parts of a screen; each has its address. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }): ReactNode {
  const current = useTab(tabs);
  const past = usePast();
  return (
    <nav className="tabs no-print" aria-label={label}>
      {tabs.map(({ name, label }) => (
        <Link
          key={name}
          to="."
          search={{ part: name, ...past }}
          aria-current={name === current ? "page" : undefined}
          activeProps={{}}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import { useSession } from "../../session/session.tsx";
import { NAVIGATION } from "../../shell/navigation.ts";
import { OverviewScreen } from "./overview-screen.tsx";

/** Where one arrives: the overview, or the first screen that one may see. */
export function HomeScreen(): ReactNode {
  const { can } = useSession();
  const navigate = useNavigate();
  const first = NAVIGATION.flatMap(({ entries }) => entries).find(({ needs }) => can(needs));
  const to = first?.to ?? "/account";
  useEffect(() => {
    if (to !== "/") void navigate({ to, replace: true });
  }, [navigate, to]);
  return to === "/" ? <OverviewScreen /> : null;
}

import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { call } from "../api/call.ts";
import { Icon } from "../parts/icon.tsx";
import { Menu } from "../parts/popover/menu.tsx";
import { MenuItem } from "../parts/popover/menu-item.tsx";
import { useSession } from "../session/session.tsx";
import { useSpeech } from "../speech/speech-context.tsx";

/** A way to somewhere that stands in a menu. */
const ITEM = { role: "menuitem", tabIndex: -1, className: "menu-item" } as const;

/** Who is signed in; and what stands to the side of the work: the API, the statement, the way out. */
export function AccountMenu(): ReactNode {
  const { web, say } = useSpeech();
  const { account } = useSession();
  const signOut = useSignOut();
  return (
    <Menu
      opener={(opens) => (
        <button type="button" className="plain-button" {...opens}>
          <Icon name="account" />
          <span className="wide-only">{account.display_name}</span>
          <span className="hidden-text">{say(web.shell.account)}</span>
        </button>
      )}
    >
      <Link {...ITEM} to="/account">
        {say(web.access.accountTitle)}
      </Link>
      <a {...ITEM} href="/api">
        {say(web.shell.api)}
      </a>
      <Link {...ITEM} to="/accessibility">
        {say(web.shell.accessibility)}
      </Link>
      <MenuItem choose={() => void signOut()}>{say(web.shell.signOut)}</MenuItem>
    </Menu>
  );
}

function useSignOut(): () => Promise<void> {
  const kept = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    const { next } = await call("signOut", {});
    kept.clear();
    // The university's own session ends as well: otherwise whoever sits down here next is let in as this person.
    if (next !== null) location.assign(next);
    else await navigate({ to: "/sign-in" });
  };
}

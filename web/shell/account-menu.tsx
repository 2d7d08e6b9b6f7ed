import { Menu } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { call } from "../api/call.ts";
import { Icon } from "../parts/icon.tsx";
import { useSession } from "../session/session.tsx";
import { useSpeech } from "../speech/speech-context.tsx";

/** Who is signed in; and what stands to the side of the work: the API, the statement, the way out. */
export function AccountMenu(): ReactNode {
  const { web, say } = useSpeech();
  const { account } = useSession();
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <button type="button" className="plain-button">
          <Icon name="account" />
          <span className="wide-only">{account.display_name}</span>
          <span className="hidden-text">{say(web.shell.account)}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/account">
          {say(web.access.accountTitle)}
        </Menu.Item>
        <Menu.Item component="a" href="/api">
          {say(web.shell.api)}
        </Menu.Item>
        <Menu.Item component={Link} to="/accessibility">
          {say(web.shell.accessibility)}
        </Menu.Item>
        <Menu.Item onClick={() => void signOut()}>{say(web.shell.signOut)}</Menu.Item>
      </Menu.Dropdown>
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

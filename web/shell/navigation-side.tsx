import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { BridgeMark } from "../parts/bridge-mark.tsx";
import { Icon } from "../parts/icon.tsx";
import { useSession } from "../session/session.tsx";
import { useSpeech } from "../speech/speech-context.tsx";
import { NAVIGATION, type NavigationEntry } from "./navigation.ts";

/** The ways to every screen that the person may see. */
export function NavigationSide({ isOpen, close }: { readonly isOpen: boolean; readonly close: () => void }): ReactNode {
  const { web, say } = useSpeech();
  const { can } = useSession();
  const groups = NAVIGATION.map((group) => ({ ...group, entries: group.entries.filter(({ needs }) => can(needs)) }));
  return (
    <nav className="shell-side" data-open={isOpen} aria-label={say(web.shell.navigation)} id="navigation">
      <Link to="/" className="shell-brand" onClick={close}>
        <BridgeMark size={24} />
        Passerelle
      </Link>
      {groups
        .filter(({ entries }) => entries.length > 0)
        .map(({ name, entries }) => (
          <section className="shell-group" key={name}>
            <h2>{say(web.groups[name])}</h2>
            <ul>
              {entries.map((entry) => (
                <Entry key={entry.to} entry={entry} close={close} />
              ))}
            </ul>
          </section>
        ))}
    </nav>
  );
}

function Entry({ entry, close }: { readonly entry: NavigationEntry; readonly close: () => void }): ReactNode {
  const { web, say } = useSpeech();
  return (
    <li>
      <Link
        to={entry.to}
        className="shell-link"
        onClick={close}
        activeOptions={{ exact: entry.to === "/", includeSearch: false }}
      >
        <Icon name={entry.icon} />
        {say(web.screens[entry.name])}
      </Link>
    </li>
  );
}

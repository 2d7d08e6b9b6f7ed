import { Outlet } from "@tanstack/react-router";
import { type ReactNode, Suspense, useState } from "react";
import { Icon } from "../parts/icon.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useSpeech } from "../speech/speech-context.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { NavigationSide } from "./navigation-side.tsx";
import { QuickSearch } from "./quick-search.tsx";
import { ThemeChoice } from "./theme-choice.tsx";
import "./shell.css";

/** What stands around every screen: navigation, search, language, theme, account. */
export function Shell(): ReactNode {
  const { web, say } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {say(web.shell.skip)}
      </a>
      <NavigationSide isOpen={isOpen} close={() => setOpen(false)} />
      <div>
        <div className="shell-top" role="region" aria-label={say(web.shell.tools)}>
          <button
            type="button"
            className="plain-button shell-menu"
            aria-expanded={isOpen}
            aria-controls="navigation"
            onClick={() => setOpen(!isOpen)}
          >
            <Icon name="menu" />
            <span className="hidden-text">{say(web.shell.menu)}</span>
          </button>
          <QuickSearch />
          <div className="shell-tools">
            <LanguageChoice />
            <ThemeChoice />
            <AccountMenu />
          </div>
        </div>
        <main className="shell-main" id="content" tabIndex={-1}>
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </div>
  );
}

const KEPT_AS = "passerelle-theme";
const THEMES = ["auto", "light", "dark"] as const;

/** Light, dark, or as the machine is. */
export type Theme = (typeof THEMES)[number];

/** The theme that somebody chose here before. */
export function keptTheme(): Theme {
  const kept = localStorage.getItem(KEPT_AS);
  return THEMES.find((theme) => theme === kept) ?? "auto";
}

/** Puts the page into a theme; the style sheets do the rest. */
export function showTheme(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
}

/** Keeps a choice for the next time. */
export function keepTheme(theme: Theme): void {
  localStorage.setItem(KEPT_AS, theme);
}

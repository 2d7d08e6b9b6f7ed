import path from "node:path";
import react from "@vitejs/plugin-react";
import type { InlineConfig } from "vite";
import { routes } from "./routes.ts";

const ROOT = path.join(import.meta.dirname, "../..");

/** Where the screens are written. */
export const SCREENS = path.join(ROOT, "web");

/** Where they are built; the server gives out this folder. */
export const BUILT = path.join(SCREENS, "dist");

/** What runs before any screen is opened, and the screens where people arrive. */
const START = { name: "start", tags: ["$initial" as const], priority: 2 };

/** What several screens are made of. */
const SHARED = { name: "shared", minShareCount: 2, test: (id: string) => !id.includes("/words/"), priority: 1 };

/** How Vite builds the screens. Nothing stands inline: the server's policy lets in files of its own only. */
export const SETTINGS: InlineConfig = {
  configFile: false,
  root: SCREENS,
  plugins: [react()],
  define: { __ROUTES__: JSON.stringify(routes()) },
  build: {
    outDir: BUILT,
    emptyOutDir: true,
    target: "es2024",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Each file costs a slow processor more than what is in it: one style, one script for the start, one for what screens share.
    cssCodeSplit: false,
    chunkSizeWarningLimit: 1000,
    // The server reads here what a screen needs, to say so before the browser can know.
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: [START, SHARED] } } },
  },
};

import path from "node:path";
import react from "@vitejs/plugin-react";
import type { InlineConfig } from "vite";
import { routes } from "./routes.ts";

const ROOT = path.join(import.meta.dirname, "../..");

/** Where the screens are written. */
export const SCREENS = path.join(ROOT, "web");

/** Where they are built; the server gives out this folder. */
export const BUILT = path.join(SCREENS, "dist");

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
  },
};

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";

/** A page of React that shows one heading: the least that any page built with it has to do. */
export interface BarePage {
  readonly address: string;
  /** Of its one script, by gzip. */
  readonly bytes: number;
  close(): void;
}

const ENTRY = `
  import { createElement } from "react";
  import { createRoot } from "react-dom/client";
  createRoot(document.querySelector("#root")).render(createElement("h1", null, "Passerelle"));
`;

const PAGE = `<!doctype html><html lang="fr"><head><meta charset="utf-8" /><title>Passerelle</title>
  <script type="module" src="/main.js"></script></head><body><div id="root"></div></body></html>`;

/** Builds the page with the same React and serves it on any free port, compressed; close it when done. */
export async function openBarePage(): Promise<BarePage> {
  const script = gzipSync(await buildScript());
  const page = gzipSync(PAGE);
  const server = createServer(({ url = "" }, response) => {
    const isScript = url === "/main.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html; charset=utf-8");
    response.setHeader("content-encoding", "gzip");
    response.end(isScript ? script : page);
  });
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  // A server that listens at a port has an address of that sort.
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, bytes: script.length, close: () => server.close() };
}

async function buildScript(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: "warn",
    root: join(import.meta.dirname, ".."),
    plugins: [{ name: "entry", resolveId: (id) => (id === "entry" ? id : null), load: (id) => entryOf(id) }],
    build: { write: false, target: "es2024", rollupOptions: { input: "entry" } },
  });
  const outputs =
    "output" in made ? made.output : [made].flat().flatMap((each) => ("output" in each ? each.output : []));
  return outputs.map((each) => ("code" in each ? each.code : "")).join("\n");
}

function entryOf(id: string): string | null {
  return id === "entry" ? ENTRY : null;
}

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { addressOf } from "../contract/api/address-of.ts";
import { type OperationName, OPERATIONS } from "../contract/api/operations.ts";
import { can } from "../model/caller.ts";
import { speechFor } from "./speech-for.ts";

/** Tells what the page of a request needs first, as a `Link` header: the browser fetches it while it still reads the page. */
export type FirstNeeds = (request: FastifyRequest) => string;

/** What the build says of its files, by the file that each was made of. */
const manifest = z.record(z.string(), z.object({ file: z.string(), imports: z.array(z.string()).default([]) }));
type Manifest = z.infer<typeof manifest>;

/** The page itself, which names its own files. */
const PAGE = "index.html";

/** Reads what the build of the screens says of its files. */
export function readFirstNeeds(folder: string): FirstNeeds {
  const files = readManifest(join(folder, ".vite", "manifest.json"));
  return (request) => {
    const sources = [`words/${speechFor(request).locale}/index.ts`, ...screenSources(files, request.url)];
    const scripts = new Set(sources.flatMap((source) => withImports(files, source)));
    return [
      ...[...scripts].map((file) => `</${file}>; rel=modulepreload`),
      ...answersFor(request).map((address) => `<${address}>; rel=preload; as=fetch; crossorigin`),
    ].join(", ");
  };
}

/** Screens that an earlier version has built say nothing of their files: nothing is fetched beforehand then. */
function readManifest(file: string): Manifest {
  return existsSync(file) ? manifest.parse(JSON.parse(readFileSync(file, "utf8"))) : {};
}

/** The screen of a list has its folder's name; below it are the screens of one thing. */
function screenSources(files: Manifest, url: string): readonly string[] {
  const [path = ""] = url.split(/[?#]/, 1);
  const [name = "", ...more] = path.split("/").filter((part) => part !== "");
  const list = `screens/${name}/${name}-screen.tsx`;
  if (more.length === 0) return list in files ? [list] : [];
  return Object.keys(files).filter((source) => source !== list && source.startsWith(`screens/${name}/`));
}

function withImports(files: Manifest, source: string): readonly string[] {
  const found = files[source];
  if (source === PAGE || found === undefined) return [];
  return [found.file, ...found.imports.flatMap((one) => withImports(files, one))];
}

/** Addresses of the API that the page asks before anything else; none that would be refused. */
function answersFor({ caller, url }: FastifyRequest): readonly string[] {
  if (caller === null) return url === "/sign-in" ? [apiOf("readSignOn")] : [];
  const isOverview = url === "/" && can(caller, "see-overview");
  return [apiOf("readAccount"), ...(isOverview ? [apiOf("readOverview")] : [])];
}

function apiOf(name: OperationName): string {
  return addressOf(OPERATIONS[name].address, {});
}

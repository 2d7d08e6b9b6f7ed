import { existsSync } from "node:fs";
import { join } from "node:path";
import files from "@fastify/static";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { readFirstNeeds } from "./first-needs.ts";

/** Serves the built screens: files as they are or compressed beforehand, and the one page for every address that a screen has. */
export async function serveScreens(app: FastifyInstance, folder: string | null): Promise<void> {
  if (folder === null || !existsSync(join(folder, "index.html"))) return;
  const firstNeeds = readFirstNeeds(folder);
  await app.register(files, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    globIgnore: ["**/*.{br,gz}"],
    // Names of assets carry a digest of what is in them.
    setHeaders: (response, path) => {
      const isNamedByDigest = path.startsWith(join(folder, "assets"));
      response.header("cache-control", isNamedByDigest ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  app.get("/*", (request, reply) =>
    isScreen(request) ? reply.header("link", firstNeeds(request)).sendFile("index.html") : reply.callNotFound(),
  );
}

/** What is no screen, whoever asks. */
const ELSEWHERE = ["/api/", "/assets/"];

/** An address that a person opens. A point in it says nothing: codes of spaces and people have some. */
function isScreen({ url, headers }: FastifyRequest): boolean {
  if (url === "/") return true;
  return !ELSEWHERE.some((path) => url.startsWith(path)) && headers.accept?.includes("html") === true;
}

import type { FastifyInstance } from "fastify";
import { openApi } from "../../contract/api/open-api.ts";
import { apiPage } from "./api-page.ts";
import { VERSION } from "../../infra/version.ts";

/** Describes the API to programs (`/api/openapi.json`) and to people (`/api`). */
export function describeApi(app: FastifyInstance): void {
  const description = JSON.stringify(openApi(VERSION), null, 1);
  app.get("/api/openapi.json", (_request, reply) => reply.type("application/json; charset=utf-8").send(description));
  app.get("/api/style.css", (_request, reply) => reply.type("text/css; charset=utf-8").send(STYLE));
  app.get("/api", (_request, reply) => reply.type("text/html; charset=utf-8").send(apiPage()));
}

/** A page to read: one column, tables that may be wider. */
const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.55 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid GrayText; }
article { margin: 1.75rem 0; }
code, pre { font: .9rem/1.5 ui-monospace, monospace; }
.method { display: inline-block; min-width: 4.5rem; font-weight: 700; }
table { border-collapse: collapse; margin: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; }
`;

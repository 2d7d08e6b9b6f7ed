import { API_ROOT } from "../../contract/api/address-of.ts";
import { methodOf, type Operation } from "../../contract/api/operation.ts";
import { OPERATIONS } from "../../contract/api/operations.ts";
import { parameterLines } from "../../contract/api/parameter-lines.ts";
import { escapeHtml } from "../escape-html.ts";

/** The API described for people who program against it: English, as its names are. No script. */
export function apiPage(): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Passerelle: the API</title>
<link rel="stylesheet" href="/api/style.css"></head>
<body>
<main>
<h1>Passerelle: the API</h1>
<p>For programs: <a href="/api/openapi.json">openapi.json</a>. Programs sign in with a token: <code>Authorization: Bearer …</code>.
Lists take <code>limit</code>, <code>cursor</code>, filters and, with <code>Accept: text/csv</code>, give all rows.
Long work answers 202 with a job. What goes wrong is a problem of RFC 9457, in the language of <code>Accept-Language</code> or <code>?lang=</code>.</p>
${Object.entries<Operation>(OPERATIONS).map(articleOf).join("\n")}
</main>
</body>
</html>
`;
}

function articleOf([name, operation]: readonly [string, Operation]): string {
  const address = `${API_ROOT}${operation.address}`;
  const rows = parameterLines(operation).map(
    ({ name: parameter, place, needs }) =>
      `<tr><td><code>${escapeHtml(parameter)}</code></td><td>${place}</td><td>${escapeHtml(needs)}</td></tr>`,
  );
  return `<article id="${name}">
<h2><span class="method">${methodOf(operation)}</span> <code>${escapeHtml(address)}</code></h2>
<p>${escapeHtml(operation.does)}</p>
<p>For: <code>${operation.admission}</code></p>
${rows.length === 0 ? "" : `<table><tbody>${rows.join("\n")}</tbody></table>`}
</article>`;
}

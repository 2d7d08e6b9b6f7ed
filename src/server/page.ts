import type { Speech } from "../contract/words/speech.ts";
import { KIND_NAMES } from "../model/kinds.ts";
import type { RunDescription } from "../ops/runs/index.ts";
import { escapeHtml } from "./escape-html.ts";

/** The only style of the page; the server's policy lets in exactly this text. */
export const STYLE = `
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; }
table { border-collapse: collapse; margin: 1rem 0; }
caption { text-align: left; font-weight: bold; padding: .25rem 0; }
th, td { border: 1px solid #767676; padding: .25rem .75rem; text-align: left; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
`;

/** The page of the last run: one sentence, outcomes and reasons, what is on the platform, problems. No script. */
export function makePage(last: RunDescription | null, speech: Speech, timeZone: string): string {
  const { say, words, locale } = speech;
  const { serve } = words.screens;
  const other = locale === "fr" ? "en" : "fr";
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(say(serve.title))}</title><style>${STYLE}</style></head>
<body>
<nav><a href="/?lang=${other}" lang="${other}" hreflang="${other}">${escapeHtml(say(serve.otherLanguage))}</a></nav>
<main>
<h1>${escapeHtml(say(serve.title))}</h1>
${last === null ? paragraph(say(serve.none)) : lastRun(last, speech, timeZone)}
</main>
</body>
</html>
`;
}

function lastRun(last: RunDescription, speech: Speech, timeZone: string): string {
  const { run, report } = last;
  const { say, words, locale } = speech;
  const { serve, runKinds, runStatuses } = words.screens;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone });
  const ended = format.format(new Date(run.endedAt ?? run.startedAt));
  const facts = { run: String(run.id), kind: say(runKinds[run.kind]), ended, status: say(runStatuses[run.status]) };
  const tables = report === null ? [] : [outcomes(report, speech), platform(report, speech), problems(report, speech)];
  return [paragraph(say(serve.sentence, facts)), ...tables].join("\n");
}

type Report = NonNullable<RunDescription["report"]>;

function outcomes({ decisions }: Report, speech: Speech): string {
  if (decisions === null) return "";
  const { say, words, locale } = speech;
  const { serve } = words.screens;
  const { enrolled: _enrolled, ...reasons } = decisions.byReason;
  return [
    table(
      say(serve.outcomes),
      [say(serve.outcome), say(serve.number)],
      Object.entries(decisions.byOutcome).map(([code, count]) => [
        say(Reflect.get(words.outcomes, code)),
        count.toLocaleString(locale),
      ]),
    ),
    table(
      say(serve.reasons),
      [say(serve.reason), say(serve.number)],
      Object.entries(reasons).map(([code, count]) => [labelOf(code, speech), count.toLocaleString(locale)]),
    ),
  ].join("\n");
}

function labelOf(reason: string, { say, words }: Speech): string {
  const advice = Object.entries(words.reasons).find(([code]) => code === reason)?.[1];
  return advice === undefined ? reason : say(advice.label);
}

function platform({ things }: Report, { say, words, locale }: Speech): string {
  if (things === null) return "";
  const rows = KIND_NAMES.map((kind) => [say(words.changes.kinds[kind]), things[kind].toLocaleString(locale)]);
  return table(say(words.screens.serve.platform), ["", say(words.screens.serve.number)], rows);
}

function problems(report: Report, { say, words, locale }: Speech): string {
  const { serve } = words.screens;
  const rows = Object.entries(report.problems).map(([code, count]) => [code, count.toLocaleString(locale)]);
  return rows.length === 0 ? "" : table(say(serve.problems), [say(serve.code), say(serve.number)], rows);
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

/** A table whose last column holds numbers. */
function table(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join("");
  const body = rows.map(
    (cells) => `<tr>${cells.map((cell, at) => cellOf(cell, at === cells.length - 1)).join("")}</tr>`,
  );
  return `<table><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead>
<tbody>${body.join("\n")}</tbody></table>`;
}

function cellOf(text: string, isNumber: boolean): string {
  return `<td${isNumber ? ' class="number"' : ""}>${escapeHtml(text)}</td>`;
}

import type { Setting } from "../settings/setting-table.tsx";

type Value = string | number | boolean | null | readonly string[];

/** The settings that were changed, by path without `policy.`, as values of the kind that they have in force. */
export function triedPolicy(
  settings: readonly Setting[],
  tried: Readonly<Record<string, string>>,
): Record<string, string | number | boolean | null | string[]> {
  return Object.fromEntries(
    settings.flatMap(({ path, value }) => {
      const text = tried[path];
      if (text === undefined) return [];
      const read = readAs(value, text.trim());
      return JSON.stringify(read) === JSON.stringify(value) ? [] : [[path.replace(/^policy\./, ""), read]];
    }),
  );
}

function readAs(value: Value, text: string): string | number | boolean | null | string[] {
  if (Array.isArray(value)) return text === "" ? [] : text.split(",").map((part) => part.trim());
  if (typeof value === "boolean" && ["true", "false"].includes(text)) return text === "true";
  if (typeof value === "number" && text !== "" && Number.isFinite(Number(text))) return Number(text);
  return text === "" && value === null ? null : text;
}

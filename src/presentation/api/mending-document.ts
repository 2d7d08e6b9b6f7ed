import type { z } from "zod";
import type { mendingDocument as schema } from "../../contract/api/documents/decisions.ts";
import type { Mending } from "../../ops/overview/index.ts";
import { seenBy } from "./seen-by.ts";

type Document = z.infer<typeof schema>;

/** What can be mended, of some components or of all where `components` is null; the component with most first. */
export function mendingDocument(mending: Mending, components: readonly string[] | null): Document {
  const isSeen = seenBy(components);
  const counts = mending.counts.filter(isSeen);
  const codes = [...new Set(counts.map(({ component }) => component))];
  return {
    extracted_at: mending.extractedAt,
    components: codes
      .map((code) =>
        componentOf(
          code,
          counts.filter(({ component }) => component === code),
        ),
      )
      .toSorted((a, b) => b.total - a.total),
    history: mending.history.filter(isSeen).map((point) => ({ ...point })),
  };
}

function componentOf(component: string | null, counts: Mending["counts"]): Document["components"][number] {
  return {
    component,
    name: counts[0]?.name ?? null,
    total: counts.reduce((total, { count }) => total + count, 0),
    reasons: counts.map(({ reason, who, count }) => ({ reason, who, count })),
  };
}

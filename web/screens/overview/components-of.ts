import type { Overview } from "./overview.ts";

/** A component of the flow, with how many of its registrations lead nowhere. */
export interface FlowComponent {
  readonly code: string;
  readonly name: string | null;
  readonly missing: number;
}

/** The components of a flow, by name. */
export function componentsOf(flow: Overview["flow"]): readonly FlowComponent[] {
  const found = new Map<string, FlowComponent>();
  for (const { component, component_name: name, outcome, count } of flow) {
    if (component === null) continue;
    const missing = (found.get(component)?.missing ?? 0) + (outcome === "not-enrolled" ? count : 0);
    found.set(component, { code: component, name, missing });
  }
  return [...found.values()].toSorted((one, other) => (one.name ?? one.code).localeCompare(other.name ?? other.code));
}

import type { Row } from "./sheets.ts";
import type { Component } from "./words/components.ts";
import { COMPONENTS } from "./words/components.ts";

/** The town a component teaches in. */
export function siteOf(code: string): string {
  return COMPONENTS.find((component) => component.code === code)?.site ?? "Caen";
}

/** A component as the delivery tells it. */
export function componentRow(component: Component): Row<"components"> {
  return { component_code: component.code, name: component.name, parent_code: component.parent, active: "1" };
}

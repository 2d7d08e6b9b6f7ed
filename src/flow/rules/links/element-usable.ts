import { broken, type FactSeen, type Finding, type Grounds, type Link, type Subject } from "./link.ts";

const UNKNOWN = broken("element-unknown");
const TECHNICAL = broken("element-technical");
const CLOSED = broken("element-closed");
const SUSPENDED = broken("element-suspended");

/** Link 5: the element is known; unless another carries it, it is not technical, open and not suspended. */
export const elementUsable: Link = { number: 5, name: "element-usable", check, facts };

function check({ teaching: { element, carrier } }: Grounds): Finding | null {
  if (element === null) return UNKNOWN;
  if (carrier.kind !== "none") return null;
  if (element.technical) return TECHNICAL;
  if (!element.open) return CLOSED;
  return element.suspended ? SUSPENDED : null;
}

function facts({ teaching: { code, element } }: Subject): readonly FactSeen[] {
  const key = { element_code: code };
  if (element === null) return [{ table: "elements", key, values: { known: false } }];
  const { name, technical, open, suspended } = element;
  return [{ table: "elements", key, values: { name, technical, open, suspended } }];
}

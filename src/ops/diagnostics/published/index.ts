export type { Publication, Taking } from "../../../flow/targets/index.ts";
export { readPublished } from "./read-published.ts";
export { readUntaken } from "./read-untaken.ts";
export { watchUntaken } from "./watch-untaken.ts";

export { type Publication, readTaking, type Taking } from "../../../flow/targets/index.ts";
export { readPublished } from "./read-published.ts";
export { watchUntaken } from "./watch-untaken.ts";

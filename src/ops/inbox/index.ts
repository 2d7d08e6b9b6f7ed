export { forgetOldDeliveries } from "./forget-old.ts";
export type { HandedOver, Lint } from "./delivery.ts";
export { type Inbox, LINT, pathOf, readHandedOver, removeHandedOver, tellRun } from "./inbox.ts";
export { lintDelivery } from "./lint-delivery.ts";
export { type Lines, readLines } from "./read-lines.ts";
export { type ArrivingFile, receiveDelivery } from "./receive-delivery.ts";

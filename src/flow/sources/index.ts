import { openDelivery } from "./delivery/open-delivery.ts";
import type { OpenSource } from "./port.ts";

/** All adapters by name; what is not listed here does not exist. */
export const SOURCES = { delivery: openDelivery } as const satisfies Readonly<Record<string, OpenSource>>;

/** The name of an adapter. */
export type SourceName = keyof typeof SOURCES;

export type { Delivery, DeliveryFile, OpenDelivery, OpenSource, RefusedDelivery, SourceOptions } from "./port.ts";

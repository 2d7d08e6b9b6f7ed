import type { z } from "zod";
import type { deliveryDocument as schema } from "../contract/api/documents/deliveries.ts";
import type { HandedOver } from "../ops/inbox/index.ts";

/** A delivery that was handed over, as the API tells it. */
export function deliveryDocument(handed: HandedOver): z.infer<typeof schema> {
  const { delivery, name, author, receivedAt, bytes, files, lint, run } = handed;
  return { delivery, name, author, received_at: receivedAt, bytes, files: [...files], lint, run };
}

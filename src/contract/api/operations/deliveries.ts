import { z } from "zod";
import { LIST_SHAPES } from "../../../model/lists.ts";
import { problemRow } from "../../documents/rows.ts";
import { delivery, deliveryDocument, linesDocument } from "../documents/deliveries.ts";
import type { Operation } from "../operation.ts";

const path = { delivery };

/** Deliveries handed over by HTTP: looked over, imported, synchronised. */
export const deliveryOperations = {
  uploadDelivery: {
    kind: "upload",
    address: "/deliveries",
    admission: "deliver-files",
    does: "Takes in a zip, or the files of a folder, as parts named `file` of a form; nothing is imported yet.",
    answer: deliveryDocument,
    errors: ["upload-too-large", "upload-empty", "upload-unusable"],
  },
  listDeliveries: {
    kind: "list",
    address: "/deliveries",
    admission: "deliver-files",
    does: "Lists deliveries that were handed over, newest first.",
    shape: LIST_SHAPES.deliveries,
    row: deliveryDocument,
  },
  readDelivery: {
    kind: "read",
    address: "/deliveries/{delivery}",
    admission: "deliver-files",
    does: "Tells what was handed over and what became of it.",
    path,
    answer: deliveryDocument,
    errors: ["delivery-unknown"],
  },
  removeDelivery: {
    kind: "act",
    method: "DELETE",
    address: "/deliveries/{delivery}",
    admission: "deliver-files",
    does: "Throws away the files of a delivery; what was imported of it stays.",
    path,
    errors: ["delivery-unknown"],
  },
  lintDelivery: {
    kind: "work",
    address: "/deliveries/{delivery}/lint",
    admission: "deliver-files",
    does: "Looks a delivery over as an import would, and keeps nothing but what is wrong with it.",
    path,
    errors: ["delivery-unknown"],
  },
  listFindings: {
    kind: "list",
    address: "/deliveries/{delivery}/problems",
    admission: "deliver-files",
    does: "Lists what looking a delivery over has found.",
    path,
    shape: LIST_SHAPES.findings,
    row: problemRow,
    errors: ["delivery-unknown"],
  },
  readLines: {
    kind: "read",
    address: "/deliveries/{delivery}/lines",
    admission: "deliver-files",
    does: "Shows a line of a delivered file with its neighbours and the header.",
    path,
    query: {
      file: z.string().min(1).max(500),
      line: z.coerce.number<number>().int().min(1),
      around: z.coerce.number<number>().int().min(0).max(20).default(2),
    },
    answer: linesDocument,
    errors: ["delivery-unknown", "file-unknown"],
  },
  importDelivery: {
    kind: "work",
    address: "/deliveries/{delivery}/import",
    admission: "deliver-files",
    does: "Reads a delivery into the snapshot and decides what it touched; the target is not looked at.",
    path,
    errors: ["delivery-unknown"],
  },
  synchroniseDelivery: {
    kind: "work",
    address: "/deliveries/{delivery}/sync",
    admission: "apply-plans",
    does: "Imports a delivery and plans; with `apply` the plan is applied, without what its guards hold.",
    path,
    body: z.strictObject({ apply: z.boolean() }),
    errors: ["delivery-unknown"],
  },
} as const satisfies Readonly<Record<string, Operation>>;

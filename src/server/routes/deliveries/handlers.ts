import type { deliveryOperations } from "../../../contract/api/operations/deliveries.ts";
import { readHandedOver, readLines, receiveDelivery, removeHandedOver } from "../../../ops/inbox/index.ts";
import { DELIVERIES, findingsOf } from "../../../ops/lists/index.ts";
import { deliveryDocument } from "../../../presentation/delivery-document.ts";
import { listedProblem } from "../../../presentation/listed-problem.ts";
import type { Handlers } from "../../handler.ts";
import { arrivingFiles } from "./arriving-files.ts";

/** Deliveries handed over by HTTP. */
export const deliveryHandlers: Handlers<keyof typeof deliveryOperations> = {
  uploadDelivery: {
    within: ["platform"],
    answer: async ({ service, caller, request }) => {
      const receipt = { delivery: service.newId(), author: caller?.name ?? "", at: service.clock.now() };
      return deliveryDocument(await receiveDelivery(service.inbox, arrivingFiles(request), receipt));
    },
  },
  listDeliveries: { within: ["platform"], answer: () => ({ source: DELIVERIES }) },
  readDelivery: {
    within: ["platform"],
    answer: async ({ service, path }) => deliveryDocument(await readHandedOver(service.inbox, path.delivery)),
  },
  removeDelivery: {
    within: ["platform"],
    answer: async ({ service, path }) => {
      await removeHandedOver(service.inbox, path.delivery);
      return null;
    },
  },
  lintDelivery: {
    within: ["platform"],
    answer: async ({ service, path: { delivery } }) => {
      await readHandedOver(service.inbox, delivery);
      return { kind: "lint", about: { delivery } };
    },
  },
  listFindings: {
    within: ["platform"],
    answer: async ({ service, path: { delivery }, speech }) => {
      await readHandedOver(service.inbox, delivery);
      return { source: findingsOf(delivery), present: (row) => listedProblem(row, speech) };
    },
  },
  readLines: {
    within: ["platform"],
    answer: async ({ service, path, query }) => {
      const { file, line, around } = query;
      const { header, lines } = await readLines(service.inbox, { ...path, file, line, around });
      return { file, header, lines: [...lines] };
    },
  },
  importDelivery: {
    within: ["platform"],
    answer: async ({ service, path: { delivery } }) => {
      await readHandedOver(service.inbox, delivery);
      return { kind: "import", about: { delivery } };
    },
  },
  synchroniseDelivery: {
    within: ["platform"],
    answer: async ({ service, path: { delivery }, body: { apply } }) => {
      await readHandedOver(service.inbox, delivery);
      return { kind: "sync", about: { delivery, apply } };
    },
  },
};

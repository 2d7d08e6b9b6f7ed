import { resolve } from "node:path";
import { type StoreStatus, storeStatus } from "../../infra/store/supervisor/store-status.ts";
import { stopStore } from "../../infra/store/supervisor/stop-store.ts";
import type { Document } from "../../contract/documents/index.ts";
import { argumentOf, type Call } from "../call.ts";
import { callError } from "../call-error.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";

const ACTIONS = ["status", "stop"];

/** `store status|stop`: the embedded PostgreSQL. */
export async function store(call: Call): Promise<ExitCode> {
  const action = argumentOf(call, "action");
  if (!ACTIONS.includes(action))
    throw callError(call.speech, {
      message: "actionUnknown",
      facts: { name: action },
      written: action,
      candidates: ACTIONS,
    });
  const { database_url, data } = call.configuration.settings;
  const directory = resolve(data);
  if (database_url !== null) {
    await call.view.show("store", storeDocument(directory, { kind: "external" }));
    return EXIT.done;
  }
  if (action === "stop") await stopStore(directory);
  const status = await storeStatus(directory);
  await call.view.show("store", storeDocument(directory, status));
  return status.kind === "not-answering" ? EXIT.outOfReach : EXIT.done;
}

function storeDocument(directory: string, status: StoreStatus | { readonly kind: "external" }): Document<"store"> {
  const nothing = { pid: null, version: null, since: null, clients: null, bytes: null };
  const { kind, ...known } = status;
  if (kind !== "running") return { ...nothing, ...known, status: kind, directory };
  const { pid, version, since, clients, bytes } = status;
  return { status: kind, directory, pid, version, since, clients, bytes };
}

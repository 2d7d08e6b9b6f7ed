import { setTimeout as sleep } from "node:timers/promises";
import { openStore } from "../../src/infra/store/open-store.ts";
import { storeStatus } from "../../src/infra/store/supervisor/store-status.ts";
import type { ChildAnswer, ChildRequest } from "./open-in-child.ts";

// The process that open-in-child.ts starts: one argument, a ChildRequest as JSON; one line out, a ChildAnswer.
const { options, statement, stays } = JSON.parse(process.argv[2] ?? "") as ChildRequest;
tell(await open());

async function open(): Promise<ChildAnswer> {
  try {
    const store = await openStore(options);
    const status = await storeStatus(options.dataFolder);
    const running = store.query(statement ?? "SELECT");
    if (stays === true) void sleep(3_600_000);
    else await running.finally(() => store.close());
    return { kind: "opened", pid: status.kind === "running" ? status.pid : 0 };
  } catch (error) {
    const { code = "", message } = error as { code?: string; message: string };
    return { kind: "failed", code, message };
  }
}

function tell(answer: ChildAnswer): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

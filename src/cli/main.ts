#!/usr/bin/env node
import { userInfo } from "node:os";
import process from "node:process";
import { systemClock } from "../infra/clock.ts";
import { EXIT } from "./exit-codes.ts";
import { runCall } from "./run-call.ts";
import { VERSION } from "./version.ts";

let interrupt = exitInterrupted;
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => interrupt());

function exitInterrupted(): void {
  process.exit(EXIT.interrupted);
}

process.exitCode = await runCall(
  {
    words: process.argv.slice(2),
    environment: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    clock: systemClock,
    user: userInfo().username,
    // Kilobytes, whatever the platform.
    peakMemory: () => process.resourceUsage().maxRSS * 1024,
    onInterrupt: (act) => {
      interrupt = act;
    },
    exit: (code) => process.exit(code),
  },
  VERSION,
);

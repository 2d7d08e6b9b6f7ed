import type { Readable, Writable } from "node:stream";
import type { Clock } from "../infra/clock.ts";
import type { Environment } from "../infra/config/index.ts";

/** A stream that may be a terminal. */
export type Terminal<Stream> = Stream & { readonly isTTY?: boolean; readonly columns?: number };

/** Everything outside that a command line has to do with. */
export interface World {
  /** What follows the program's name. */
  readonly words: readonly string[];
  readonly environment: Environment;
  readonly stdin: Terminal<Readable>;
  readonly stdout: Terminal<Writable>;
  readonly stderr: Terminal<Writable>;
  readonly clock: Clock;
  /** Who is at the keyboard: becomes the author of runs. */
  readonly user: string;
  /** Highest memory use of this process so far, in bytes. */
  readonly peakMemory: () => number;
  /** What happens when the person wants the command to end (Ctrl-C); the last one told counts. */
  readonly onInterrupt: (act: () => void) => void;
  /** Ends this process at once. */
  readonly exit: (code: number) => void;
}

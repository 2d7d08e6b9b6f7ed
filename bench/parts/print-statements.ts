import type { TimedStatement } from "./time-statements.ts";

const SHOWN = 25;
const WIDTH = 150;

/** Prints the statements that cost the server most: its processor time, the caller's waiting, and how often. */
export function printStatements(title: string, statements: readonly TimedStatement[]): void {
  console.log(`\n${title}: milliseconds of the server's processor, by the clock, times called`);
  const longest = statements.toSorted((one, other) => other.serverMilliseconds - one.serverMilliseconds);
  for (const { text, serverMilliseconds, milliseconds, calls } of longest.slice(0, SHOWN))
    console.log(
      `  ${shown(serverMilliseconds)} ${shown(milliseconds)} ${`x${calls}`.padEnd(5)} ${text.slice(0, WIDTH)}`,
    );
}

function shown(milliseconds: number): string {
  return milliseconds.toFixed(0).padStart(6);
}

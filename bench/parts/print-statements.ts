import type { TimedStatement } from "./time-statements.ts";

const SHOWN = 25;
const WIDTH = 150;

/** Prints the statements that took longest, with how often they ran. */
export function printStatements(title: string, statements: readonly TimedStatement[]): void {
  console.log(`\n${title}`);
  for (const { text, milliseconds, calls } of statements.slice(0, SHOWN))
    console.log(`  ${String(Math.round(milliseconds)).padStart(6)} ms x${calls}  ${text.slice(0, WIDTH)}`);
}

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chanceOf } from "./chance.ts";
import { makeDays } from "./days.ts";
import { figureLines } from "./figures.ts";
import { killAndRecover } from "./kills.ts";

// `npm run faults -- --kills N [--students S] [--seed X]`: kills runs at moments of chance and tells what came of it.
const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "30" },
    students: { type: "string", default: "3000" },
    seed: { type: "string", default: "1" },
  },
});
const [kills, students, seed] = [Number(values.kills), Number(values.students), Number(values.seed)];

const folder = await mkdtemp(join(tmpdir(), "passerelle-faults-"));
try {
  tell(`University of ${students} students, seed ${seed}.`);
  const { days } = await makeDays(folder, { students, seed, days: 3 });
  for (const [at, { timing }] of days.entries()) tell(`Day ${at} undisturbed: ${timeOf(timing)}.`);
  const began = performance.now();
  const figures = await killAndRecover({ days, folder, kills, chance: chanceOf(seed), onRound: tellRound });
  for (const line of figureLines(figures)) tell(line);
  tell(`All of it took ${Math.round((performance.now() - began) / 1000)} s.`);
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
}

function tellRound(done: number): void {
  tell(`${done} of ${kills} kills: as if undisturbed.`);
}

function timeOf(timing: Readonly<Record<string, number>>): string {
  return Object.entries(timing)
    .map(([stage, ms]) => `${stage} ${(ms / 1000).toFixed(1)} s`)
    .join(", ");
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

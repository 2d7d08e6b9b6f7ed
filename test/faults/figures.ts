import { type KillFigures, REACHED } from "./kills.ts";

/** The figures of kills as people read them. */
export function figureLines({ kills, withServer, reached, slowdowns }: KillFigures): readonly string[] {
  const sorted = slowdowns.toSorted((one, other) => one - other);
  const stages = REACHED.map((stage) => `${stage} ${reached[stage]}`).join(", ");
  return [
    `${kills} kills, ${withServer} of them with the database server.`,
    `Killed in: ${stages}.`,
    `${slowdowns.length} commands ended by themselves, all as if undisturbed; nothing was made twice.`,
    `They took ${timesOf(sorted[Math.floor(sorted.length / 2)])} the undisturbed time (median), ${timesOf(sorted.at(-1))} at most.`,
  ];
}

function timesOf(ratio: number | undefined): string {
  return `${(ratio ?? 0).toFixed(1)} times`;
}

import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Store } from "../../src/infra/store/store.ts";
import { Command, type CommandEnd, passerelle } from "./command.ts";
import { assertNothingLeft, type Day } from "./days.ts";
import { differences, opened, readLists } from "./lists.ts";
import { type Moment, pickMoment } from "./moments.ts";
import { killAll, serverProcesses } from "./server-processes.ts";

/** How far a killed run had come, by what it left in the store. */
export const REACHED = ["start", "stage", "decide", "plan", "apply"] as const;
export type Reached = (typeof REACHED)[number];

/** What is to be killed, and how often. */
export interface KillOrder {
  readonly days: readonly Day[];
  /** Where data folders are made. */
  readonly folder: string;
  readonly kills: number;
  readonly chance: () => number;
  /** Told when all days were gone through once more, with the kills so far. */
  readonly onRound?: (kills: number) => void;
}

/** What came of it; that all ended right is asserted. */
export interface KillFigures {
  readonly kills: number;
  /** How many of them killed the database server too. */
  readonly withServer: number;
  readonly reached: Readonly<Record<Reached, number>>;
  /** How long the commands took that were let end after kills, as multiples of the undisturbed time. */
  readonly slowdowns: readonly number[];
}

/** A command is killed so often before it is let end. */
const KILLS_A_COMMAND = 10;

/**
 * Kills `sync` at moments of chance, every third time the database server with it, and starts it again until it ends by itself.
 * After every day the installation must be as if nothing had happened.
 */
export async function killAndRecover(order: KillOrder): Promise<KillFigures> {
  const killing = new Killing(order);
  for (let round = 0; killing.left > 0; round += 1) {
    await killing.goThroughDays(join(order.folder, `round-${round}`));
    order.onRound?.(order.kills - killing.left);
  }
  return killing.figures();
}

class Killing {
  readonly #order: KillOrder;
  readonly #reached: Record<Reached, number> = { start: 0, stage: 0, decide: 0, plan: 0, apply: 0 };
  readonly #slowdowns: number[] = [];
  #kills = 0;
  #withServer = 0;

  constructor(order: KillOrder) {
    this.#order = order;
  }

  get left(): number {
    return this.#order.kills - this.#kills;
  }

  figures(): KillFigures {
    return {
      kills: this.#kills,
      withServer: this.#withServer,
      reached: this.#reached,
      slowdowns: this.#slowdowns,
    };
  }

  /** One data folder from its first day on, until all days or all kills are done. */
  async goThroughDays(dataFolder: string): Promise<void> {
    const before = this.#kills;
    let last: Day | undefined;
    for (const day of this.#order.days) {
      if (this.left === 0) break;
      await this.#goThroughDay(dataFolder, day);
      last = day;
    }
    await assertNothingLeft(dataFolder, last);
    await this.#count(dataFolder, this.#kills - before);
    await passerelle(dataFolder, "store", "stop");
    await rm(dataFolder, { recursive: true, maxRetries: 10 });
  }

  async #goThroughDay(dataFolder: string, day: Day): Promise<void> {
    const end = await this.#syncAndKill(dataFolder, day);
    assert.equal(end.code, day.exit, end.stderr);
    this.#slowdowns.push(end.ms / totalOf(day));
    const lists = await opened(dataFolder, readLists);
    assert.deepEqual(differences(lists, day.lists).slice(0, 20), []);
  }

  /** The end of the first command that ended by itself. */
  async #syncAndKill(dataFolder: string, day: Day): Promise<CommandEnd> {
    for (let kill = 0; kill < KILLS_A_COMMAND && this.left > 0; kill += 1) {
      const command = new Command(dataFolder, ["sync", day.delivery, "--yes"]);
      const isThere = await comes(pickMoment(day.timing, this.#order.chance), command);
      if (!isThere) return command.end;
      await this.#kill(command, dataFolder);
    }
    return passerelle(dataFolder, "sync", day.delivery, "--yes");
  }

  async #kill(command: Command, dataFolder: string): Promise<void> {
    const withServer = this.#kills % 3 === 2;
    const server = withServer ? await serverProcesses(dataFolder) : [];
    command.kill();
    killAll(server);
    const { code } = await command.end;
    // It may have ended while the processes of the server were looked for.
    if (code !== null) return;
    this.#kills += 1;
    if (server.length > 0) this.#withServer += 1;
  }

  async #count(dataFolder: string, kills: number): Promise<void> {
    const runs = await opened(dataFolder, ({ store }) => readReached(store));
    for (const reached of runs) this.#reached[reached] += 1;
    this.#reached.start += kills - runs.length;
  }
}

/** Waits for a moment of a command; false when the command ends before. */
async function comes(moment: Moment, command: Command): Promise<boolean> {
  const ended = command.end.then(() => false);
  if (moment.after !== "start") await command.reaches(moment.after);
  return Promise.race([sleep(moment.ms).then(() => true), ended]);
}

/** How far each run had come that was interrupted. */
async function readReached(store: Store): Promise<readonly Reached[]> {
  const { rows } = await store.query<{ reached: Reached }>(`
    select case
      when exists (select from journal.batch b where b.run = r.id) then 'apply'
      when exists (select from journal.plan p where p.run = r.id) then 'plan'
      when exists (select from facts.delivery d where d.run = r.id) then 'decide'
      else 'stage' end as reached
    from journal.run r where r.status = 'interrupted'`);
  return rows.map(({ reached }) => reached);
}

function totalOf({ timing }: Day): number {
  return Object.values(timing).reduce((sum, ms) => sum + ms, 0);
}

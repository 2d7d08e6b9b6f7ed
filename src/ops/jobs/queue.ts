import { type Db, PgBoss } from "pg-boss";
import type { Queries, Store } from "../../infra/store/store.ts";

/** The one queue: what changes facts or the target is done one after the other, whoever does it. */
export const QUEUE = "work";

/** How a queue is opened. */
export interface QueueOptions {
  /** Whether this process also looks after the queue: takes back what dead workers have left. */
  readonly supervise: boolean;
  /** Told what goes wrong beside any job: the store out of reach for a moment. */
  readonly onTrouble: (error: unknown) => void;
}

/** Opens the queue of a store, made where it is missing. Stop it when done. */
export async function openQueue(store: Store, { supervise, onTrouble }: QueueOptions): Promise<PgBoss> {
  const boss = new PgBoss({
    db: onStore(store),
    schema: "queue",
    schedule: false,
    supervise,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  });
  boss.on("error", onTrouble);
  await boss.start();
  await boss.createQueue(QUEUE, {
    // One active job, however many workers there are.
    policy: "singleton",
    retryLimit: 5,
    retryDelay: 1,
    expireInSeconds: 12 * 3600,
    heartbeatSeconds: 30,
  });
  return boss;
}

/** The store, or one transaction of it, as the queue wants to see it. */
export function onStore(queries: Queries): Db {
  return {
    executeSql: async (text, values = []) => {
      const { rows } = await queries.query(text, values);
      return { rows: [...rows] };
    },
  };
}

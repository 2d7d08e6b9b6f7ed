import type { TestContext } from "node:test";
import type { Clock } from "../../src/infra/clock.ts";
import type { Store } from "../../src/infra/store/store.ts";
import { addOperator, type Desk, type NewOperator } from "../../src/ops/access/index.ts";
import { readMigrations } from "../../src/ops/installation/index.ts";
import { openTestStore } from "./store.ts";

/** A desk of rights on a fresh store, whose time stands still until it is moved. */
export interface TestDesk extends Desk {
  /** Lets so many minutes go by. */
  wait(minutes: number): void;
}

/** A password that is good enough. */
export const PASSWORD = "quatre-mots-bien-longs";

/** Opens a desk; gone after the test. */
export async function openTestDesk(t: TestContext): Promise<TestDesk> {
  const store = await openTestStore(t, { migrations: await readMigrations() });
  return deskOn(store);
}

/** A desk on a store that is there already. */
export function deskOn(store: Store): TestDesk {
  let now = Date.parse("2026-11-20T08:00:00Z");
  const clock: Clock = { now: () => new Date(now), elapsed: () => now, sleep: () => Promise.resolve() };
  return {
    store,
    clock,
    author: "test",
    wait: (minutes) => {
      now += minutes * 60_000;
    },
  };
}

/** Adds a local operator with the usual password, or one from outside; gives the number. */
export function addTestOperator(desk: Desk, name: string, more: Partial<NewOperator> = {}): Promise<number> {
  const wanted: NewOperator = { name, displayName: name, origin: "local", account: null, assignments: [], ...more };
  return addOperator(desk, wanted, wanted.origin === "local" ? PASSWORD : null);
}

/** An account of the deliveries, with the components it is about. */
export interface TestAccount {
  readonly username: string;
  readonly person: string;
  readonly kind: "student" | "staff" | "guest" | "adjunct";
  readonly active?: boolean;
}

/** Puts an account among the facts, as a delivery would. */
export async function addTestAccount(store: Store, account: TestAccount): Promise<void> {
  await store.query(
    `insert into facts.accounts (username, person_code, kind, active, family_name, first_name, source, file, line, since_run)
     values ($1, $2, $3, $4, 'Family', 'First', 'test', 'accounts.csv', 1, 1)`,
    [account.username, account.person, account.kind, account.active ?? true],
  );
}

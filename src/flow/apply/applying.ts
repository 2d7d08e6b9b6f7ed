import type { Store } from "../../infra/store/store.ts";
import { together } from "../../infra/together.ts";
import type { Pause } from "../../model/away.ts";
import type { KindName } from "../../model/kinds.ts";
import { applyBatch } from "./apply-batch.ts";
import type { ApplyOrder } from "./apply-order.ts";
import { type Attempt, patiently } from "./patiently.ts";
import type { PlacedBatch } from "./read-batches.ts";
import { sideBySide } from "./side-by-side.ts";
import { sizeOf } from "./size-of.ts";
import { summed } from "./summed.ts";

/** The applying of a plan: makes its batches, waits where the platform is away, and tells how far it has come. */
export class Applying {
  readonly #store: Store;
  readonly #order: ApplyOrder;
  readonly #total: number;
  /** Changes of finished batches. */
  #done = 0;

  /** `batches`: all that are to be applied. */
  constructor(store: Store, order: ApplyOrder, batches: readonly PlacedBatch[]) {
    this.#store = store;
    this.#order = order;
    this.#total = batches.reduce((sum, batch) => sum + sizeOf(batch), 0);
  }

  /** Applies some batches in their order; what others take by themselves is taken before each kind, and at the end. */
  async apply(batches: readonly PlacedBatch[]): Promise<void> {
    for (const lanes of sideBySide(batches, this.#order.target)) {
      this.#order.signal?.throwIfAborted();
      for (const kind of lanes.keys()) await this.#catchUp(kind);
      await together([...lanes.values()].map((lane) => this.#applyLane(lane)));
    }
    await this.#catchUp(null);
  }

  /** Looks at the platform anew. */
  async refresh(): Promise<void> {
    const { target, clock } = this.#order;
    await this.#patiently(null, (onKept) => target.refresh({ clock, onKept }));
  }

  async #catchUp(next: KindName | null): Promise<void> {
    const { run, target, clock, signal } = this.#order;
    const visit = { clock, onSent: () => signal?.throwIfAborted() };
    await this.#patiently(next, async () => target.catchUp?.(run, next, visit));
  }

  async #applyLane(lane: readonly PlacedBatch[]): Promise<void> {
    for (const batch of lane) {
      this.#order.signal?.throwIfAborted();
      await this.#applyOne(batch);
    }
  }

  async #applyOne(batch: PlacedBatch): Promise<void> {
    const { kind } = batch;
    const size = sizeOf(batch);
    await this.#patiently(kind, () => {
      const onSent = summed(size, (sent) => this.#tell(kind, sent, null));
      return this.#store.transaction((tx) => applyBatch({ tx, batch, onSent }, this.#order));
    });
    this.#done += size;
    this.#tell(kind, 0, null);
  }

  #patiently(kind: KindName | null, attempt: Attempt): Promise<void> {
    const { target, run, clock } = this.#order;
    return patiently(target, { run, clock, onPause: (pause) => this.#tell(kind, 0, pause) }, attempt);
  }

  /** `sent`: changes of batches that are not finished. */
  #tell(kind: KindName | null, sent: number, pause: Pause | null): void {
    this.#order.onProgress?.({ done: this.#done + sent, total: this.#total, kind, pause });
  }
}

import { setImmediate as turn } from "node:timers/promises";
import { ServiceError } from "../errors.ts";
import type { Storage } from "./database.ts";

/** Writes that become durable together, and the places (partitions of the table and of its indexes) that they change. */
class Batch {
  readonly places = new Set<string>();
  private readonly outcome = Promise.withResolvers<void>();
  readonly done = this.outcome.promise;

  constructor() {
    // Who waits for it hears of a failure; that nobody may wait is no fault.
    this.done.catch(() => {});
  }

  succeed(): void {
    this.outcome.resolve();
  }

  fail(error: unknown): void {
    this.outcome.reject(error);
  }
}

/** What takes part in commits beside the database. */
export interface CommitListener {
  /** Called right before a commit; what it answers is called when the commit is durable. */
  committing(): () => void;
  /** Called when what was written since the last commit is gone. */
  rolledBack(): void;
}

/**
 * Groups writes: what comes in one turn of the event loop, or while the disk is waited for, is one transaction, and no
 * call that made or saw a write is answered before it is durable. In memory there is nothing to wait for.
 */
export class Commits {
  private readonly storage: Storage;
  private readonly listener: CommitListener;
  private gathering: Batch | undefined;
  private syncing: Batch | undefined;
  private needed: Batch | undefined;
  private hasChanged = false;
  private running: Promise<void> | undefined;
  private broken: unknown;

  constructor(storage: Storage, listener: CommitListener) {
    this.storage = storage;
    this.listener = listener;
  }

  /** Begins a call, which runs to its end without a pause. */
  beginCall(): void {
    if (this.broken) throw failure(this.broken);
    this.needed = undefined;
    this.hasChanged = false;
  }

  /** The call that is running has seen what stands at a place, or with none given all places. */
  sees(place?: string): void {
    if (this.needed === this.gathering && this.needed) return;
    for (const batch of [this.gathering, this.syncing])
      if (batch && (place === undefined || batch.places.has(place))) {
        this.needed = batch;
        return;
      }
  }

  /** The call that is running is about to change what stands at a place. */
  changes(place: string): void {
    if (!this.storage.sync) return;
    if (!this.gathering) this.begin();
    this.gathering!.places.add(place);
    this.needed = this.gathering;
    this.hasChanged = true;
  }

  /** Resolves when everything that the call has made or seen is durable; undefined when it is already. */
  durable(): Promise<void> | undefined {
    return this.needed?.done;
  }

  /** When the call that is running fails halfway, everything since the last commit is undone and refused. */
  abandonChanges(error: unknown): void {
    if (this.gathering && this.hasChanged) this.abandon(error);
  }

  private abandon(error: unknown): void {
    const batch = this.gathering!;
    this.gathering = undefined;
    this.storage.database.exec("rollback");
    this.listener.rolledBack();
    batch.fail(failure(error));
  }

  /** Resolves when everything written is durable. */
  idle(): Promise<void> {
    return this.running ?? Promise.resolve();
  }

  private begin(): void {
    this.storage.database.exec("begin immediate");
    this.gathering = new Batch();
    this.running ??= this.run();
  }

  private async run(): Promise<void> {
    while (this.gathering) {
      await turn();
      await this.commit();
    }
    this.running = undefined;
  }

  private async commit(): Promise<void> {
    const batch = this.gathering;
    if (!batch) return;
    try {
      const published = this.listener.committing();
      this.storage.database.exec("commit");
      this.gathering = undefined;
      this.syncing = batch;
      await this.sync();
      this.syncing = undefined;
      published();
      batch.succeed();
    } catch (error) {
      if (this.gathering === batch) this.abandon(error);
      else batch.fail(failure(error));
    }
  }

  /** What the disk refused once may be lost though it takes the next: nothing is acknowledged any more. */
  private async sync(): Promise<void> {
    try {
      await this.storage.sync!();
    } catch (error) {
      this.broken = error;
      throw error;
    }
  }
}

const failure = (cause: unknown): ServiceError =>
  new ServiceError(
    "InternalServerError",
    `The table cannot be written: ${(cause as Error).message}`,
    { cause },
    500,
  );

import { applyOps, settle, type Conflict, type Touched } from '#common/change/apply';
import { setFields, stamp } from '#common/change/build';
import type { Change, ChangeDraft } from '#common/change/change';
import type { Op } from '#common/change/op';
import type { ChangeId, GroupId } from '#common/model/ids';
import type { LibraryData } from '#common/model/library';
import { err, ok, type Result } from '#common/result';
import type { Complete } from './complete';
import type { AppendError } from './journal';
import { encodeLine } from './journal-line';
import type { CommitError } from './library';
import { Overlay } from './overlay';
import type { StoreParts } from './parts';

/** Where lines go, the last of them of change `last`: resolves when they are durable. */
export interface LineSink {
  append(lines: Buffer, last: number): Promise<Result<void, AppendError>>;
}

/** What a queue works on and whom it tells. */
export interface QueueHost {
  readonly folder: string;
  readonly parts: StoreParts;
  readonly data: LibraryData;
  readonly complete: Complete;
  readonly sink: LineSink;
  /** The last change in `data`. */
  readonly seq: number;
  onAcknowledged(change: Change): void;
  /** The library turned out to be no longer ours to write. */
  onLost(): void;
}

interface Pending {
  readonly change: Change;
  readonly touched: Touched;
  readonly line: Buffer;
  settle(result: Result<Change, CommitError>): void;
}

/** The most bytes written at once: what queues up behind a sync need not wait for all of itself. */
const mostBytes = 4 * 1024 * 1024;

/**
 * The one way into the data. A change is checked against the head, laid over it, and waits its turn; all that waits
 * when the disk is free is written and synced together; then each is made part of the data, told and acknowledged in
 * order. When the disk refuses, everything waiting was decided on changes that are not there, so all of it is refused.
 */
export class CommitQueue {
  readonly head: Overlay;
  private waiting: Pending[] = [];
  private draining: Promise<void> | null = null;
  private lastGiven: number;
  private acknowledged: number;

  constructor(private readonly host: QueueHost) {
    this.head = new Overlay(host.data);
    this.acknowledged = this.lastGiven = host.seq;
  }

  /** The last acknowledged change. */
  get seq(): number {
    return this.acknowledged;
  }

  /**
   * Checks a draft and puts it in the queue. Synchronous, so that drafts decided one after another in one go see
   * one another. The promise it gives resolves by way of `drain`.
   */
  add(draft: ChangeDraft): Result<Promise<Result<Change, CommitError>>, CommitError> {
    if (draft.ops.length === 0) return err({ kind: 'invalid', message: `“${draft.label}” changes nothing.` });
    const at = new Date(this.host.parts.now()).toISOString();
    const decided = this.decide(stamp(this.head, draft.ops, at));
    if (!decided.ok) return decided;
    const { ops, touched } = decided.value;
    const change = this.changeOf(draft, ops, at);
    const line = encodeLine(change);
    this.lastGiven = change.seq;
    this.head.lay(change.seq, touched);
    return ok(
      new Promise((resolve) => {
        this.waiting.push({ change, touched, line, settle: resolve });
      }),
    );
  }

  /** Writes what waits until nothing does. Calls made meanwhile share one run. */
  drain(): Promise<void> {
    this.draining ??= this.run();
    return this.draining;
  }

  private changeOf(draft: ChangeDraft, ops: Op[], at: string): Change {
    return {
      seq: this.lastGiven + 1,
      id: this.host.parts.ids.next<ChangeId>(),
      at,
      by: this.host.parts.person,
      device: this.host.parts.device,
      base: this.acknowledged,
      group: draft.group ?? this.host.parts.ids.next<GroupId>(),
      label: draft.label,
      ops,
      ...(draft.undoes === undefined ? {} : { undoes: draft.undoes }),
      ...(draft.redoes === undefined ? {} : { redoes: draft.redoes }),
      ...(draft.reverts === undefined ? {} : { reverts: draft.reverts }),
      ...(draft.returnsTo === undefined ? {} : { returnsTo: draft.returnsTo }),
    };
  }

  /** Applies the ops; where a schema fills something in, that becomes part of the change, for replay to find. */
  private decide(given: readonly Op[]): Result<{ ops: Op[]; touched: Touched }, CommitError> {
    const ops = [...given];
    const applied = applyOps(this.head, ops);
    if (!applied.ok) return err(conflictError(applied.error));
    for (const [collection, records] of applied.value) {
      for (const [id, record] of records) {
        if (!record) continue;
        const whole = this.host.complete(collection, record);
        if (!whole.ok) {
          const message = `A record of ${collection} would no longer be valid: ${whole.error}. Nothing was changed.`;
          return err({ kind: 'invalid', message });
        }
        if (whole.value === record) continue;
        ops.push(...setFields(collection, record as never, whole.value as never));
        records.set(id, whole.value);
      }
    }
    return ok({ ops, touched: applied.value });
  }

  private async run(): Promise<void> {
    // One turn of the queue's own: whatever is asked for in the same go is written in the same batch.
    await Promise.resolve();
    while (this.waiting.length > 0) {
      const batch = this.nextBatch();
      const bytes = Buffer.concat(batch.map((pending) => pending.line));
      const written = await this.host.sink.append(bytes, batch.at(-1)?.change.seq ?? this.acknowledged);
      if (written.ok) for (const pending of batch) this.acknowledge(pending);
      else this.refuse(batch, written.error);
    }
    // In the same step as the last look at what waits: whatever comes later must start a new run.
    this.draining = null;
  }

  private nextBatch(): Pending[] {
    let bytes = 0;
    let count = 0;
    for (const pending of this.waiting) {
      bytes += pending.line.length;
      if (count > 0 && bytes > mostBytes) break;
      count += 1;
    }
    return this.waiting.splice(0, count);
  }

  private acknowledge({ change, touched, settle: resolve }: Pending): void {
    settle(this.host.data, touched);
    this.head.lift(change.seq, touched);
    this.acknowledged = change.seq;
    this.host.onAcknowledged(change);
    resolve(ok(change));
  }

  private refuse(batch: readonly Pending[], error: AppendError): void {
    if (error.kind === 'not ours') this.host.onLost();
    const refused = [...batch, ...this.waiting.splice(0)];
    this.head.clear();
    this.lastGiven = this.acknowledged;
    const told = refusal(this.host.folder, error);
    for (const pending of refused.toReversed()) pending.settle(err(told));
  }
}

function refusal(folder: string, error: AppendError): CommitError {
  const { why } = error;
  if (error.kind === 'not ours') {
    const message = `The library in ${folder} is no longer open for writing here: ${why}. Open it again to go on.`;
    return { kind: 'read-only', message };
  }
  const message = `The library in ${folder} could not be written because ${why}. Nothing was changed; ${error.remedy} and try again.`;
  return { kind: 'not-written', message };
}

function conflictError(conflict: Conflict): CommitError {
  const what = {
    exists: 'it is there already',
    missing: 'it is no longer there',
    differs: 'it has changed since',
    'no such place': 'it has no such part any more',
  }[conflict.reason];
  const message = `The record ${conflict.id} of ${conflict.in} could not be changed because ${what}. Look at it again and repeat the change.`;
  return { kind: 'conflict', message, conflict };
}

import { inWords, readingLimits } from '#common/formats/reading/limits';
import { cancelledError, failedError } from '#common/formats/reading/read-error';
import { err } from '#common/result';
import type { PastedInput, ReadInput } from '#core/readers/read-bytes';
import { jobName, type ReadAnswer, type ReadJob } from './job';
import type { LaunchWorker, ReadingWorker } from './launch';
import { orFailure } from './or-failure';

export interface ReadingPoolOptions {
  readonly launch: LaunchWorker;
  /** How many files are read side by side; 1 unless given. */
  readonly workers?: number;
  /** For one job, in ms, once its worker is loaded; the reading limit unless given. */
  readonly milliseconds?: number;
  /** Which files are read in this thread: those that are read in less time than it takes to hand them over. */
  readonly here?: (input: ReadInput) => boolean;
}

export interface ReadingOptions {
  /** Stops this one: a job that waits never starts, one that runs is ended with its worker. */
  readonly signal?: AbortSignal | undefined;
}

/** Reads foreign texts away from the main thread, each within its time. */
export interface ReadingPool {
  /**
   * Reads one file. Where reading takes too long, or takes its worker down, the file is read once more for its
   * words alone, and the draft says so; only when that fails too is it an error. Never rejects.
   */
  read(input: ReadInput, options?: ReadingOptions): Promise<ReadAnswer>;
  /** Reads pasted text, likewise; the plain form is what remains of rich text that takes too long. */
  readPasted(input: PastedInput, options?: ReadingOptions): Promise<ReadAnswer>;
  /** Says that this many files will be given to workers soon: those that they keep busy start to load. */
  expect(files: number): void;
  /** Ends all workers; what waits or runs is answered as cancelled, and so is everything asked later. */
  close(): void;
}

interface Task {
  readonly job: ReadJob;
  readonly signal: AbortSignal | undefined;
  settle(answer: ReadAnswer): void;
  /** The job to try instead, once, when this one fails; null when there is nothing simpler. */
  readonly simpler: ((why: string) => ReadJob) | null;
}

/** How much a worker is given beforehand: files, and their bytes together. They wait behind one that reads long. */
const aheadFiles = 8;
const aheadBytes = 512 * 1024;

interface Slot {
  worker: ReadingWorker | null;
  isReady: boolean;
  task: Task | null;
  /** What it was given beforehand, in order: while this thread is busy with answers or the disk, it has work there. */
  following: Task[];
  timer: NodeJS.Timeout | null;
}

function simplerFile(input: ReadInput): (why: string) => ReadJob {
  return (why) => {
    const said = `It was read as plain text because ${why}: headings, links and tables are not shown, and nothing was left out.`;
    return { kind: 'file', input: { ...input, wordsOnly: said } };
  };
}

/** Makes a pool. It starts workers as they are needed and keeps them for the next file. */
export function createReadingPool(options: ReadingPoolOptions): ReadingPool {
  const pool = new Pool(options);
  return {
    read(input, { signal } = {}) {
      return options.here?.(input) === true
        ? pool.askHere(input, signal)
        : pool.ask({ kind: 'file', input }, signal, simplerFile(input));
    },
    readPasted: (input, { signal } = {}) => {
      const plain = (): ReadJob => ({ kind: 'pasted', input: { ...input, html: undefined } });
      return pool.ask({ kind: 'pasted', input }, signal, input.html ? plain : null);
    },
    expect: (files) => pool.expect(files),
    close: () => pool.close(),
  };
}

class Pool {
  private readonly waiting: Task[] = [];
  private readonly slots: Slot[];
  private readonly launch: LaunchWorker;
  private readonly milliseconds: number;
  private isClosed = false;
  private readText: ((input: ReadInput) => ReadAnswer) | undefined;

  constructor({ launch, workers = 1, milliseconds = readingLimits.milliseconds }: ReadingPoolOptions) {
    this.launch = launch;
    this.milliseconds = milliseconds;
    this.slots = Array.from({ length: Math.max(1, workers) }, () => ({
      worker: null,
      isReady: false,
      task: null,
      following: [],
      timer: null,
    }));
  }

  /** Reads a text in this thread. The reader is loaded with the first: most runs read nothing. */
  async askHere(input: ReadInput, signal: AbortSignal | undefined): Promise<ReadAnswer> {
    const readText = (this.readText ??= (await import('#core/readers/read-text')).readTextNow);
    if (this.isOver(signal)) return err(cancelledError(input.name));
    return orFailure(input.name, () => readText(input));
  }

  ask(job: ReadJob, signal: AbortSignal | undefined, simpler: Task['simpler']): Promise<ReadAnswer> {
    if (this.isOver(signal)) return Promise.resolve(err(cancelledError(jobName(job))));
    return new Promise((resolve) => {
      const stop = () => this.cancel(signal);
      const settle = (answer: ReadAnswer) => {
        signal?.removeEventListener('abort', stop);
        resolve(answer);
      };
      signal?.addEventListener('abort', stop);
      this.waiting.push({ job, signal, settle, simpler });
      this.next();
    });
  }

  private isOver(signal: AbortSignal | undefined): boolean {
    return this.isClosed || signal?.aborted === true;
  }

  close(): void {
    this.isClosed = true;
    for (const slot of this.slots) this.drop(slot)?.settle(err(cancelledError('The file being read')));
    for (const task of this.waiting.splice(0)) task.settle(err(cancelledError(jobName(task.job))));
  }

  expect(files: number): void {
    if (!this.isClosed) for (const slot of this.slots.slice(0, files)) this.workerOf(slot);
  }

  private next(): void {
    for (const slot of this.slots) {
      if (slot.task !== null) continue;
      const task = this.waiting.shift();
      if (task === undefined) return;
      this.start(slot, task);
    }
    for (let ahead = 1; ahead <= aheadFiles; ahead++) {
      for (const slot of this.slots) {
        // The last ones go to whoever is free first: none waits behind a slow file beside an idle worker.
        if (this.waiting.length < (2 * ahead - 1) * this.slots.length) return;
        if (slot.following.length < ahead && hasRoom(slot)) this.give(slot);
      }
    }
  }

  private give(slot: Slot): void {
    const task = this.waiting.shift();
    if (task === undefined) return;
    slot.following.push(task);
    this.workerOf(slot).post(task.job);
  }

  private start(slot: Slot, task: Task): void {
    slot.task = task;
    const worker = this.workerOf(slot);
    if (slot.isReady) this.count(slot);
    worker.post(task.job);
  }

  private workerOf(slot: Slot): ReadingWorker {
    slot.worker ??= this.launch({
      onReady: () => this.ready(slot),
      onAnswer: (answer) => this.finish(slot, answer),
      onFailure: (why) => this.fail(slot, why),
    });
    return slot.worker;
  }

  private ready(slot: Slot): void {
    slot.isReady = true;
    if (slot.task !== null) this.count(slot);
  }

  /** Starts a task's time. Loading a worker is none of it: a busy machine would take a page's time away from it. */
  private count(slot: Slot): void {
    const seconds = inWords(this.milliseconds / 1000);
    slot.timer = setTimeout(
      () => this.fail(slot, `reading it took more than ${seconds} seconds`),
      this.milliseconds,
    );
  }

  private finish(slot: Slot, answer: ReadAnswer): void {
    const { task } = slot;
    if (slot.timer !== null) clearTimeout(slot.timer);
    slot.timer = null;
    slot.task = slot.following.shift() ?? null;
    if (slot.task !== null) this.count(slot);
    task?.settle(answer);
    this.next();
  }

  /** Ends a slot's worker and hands back the task it had; those it had not begun wait again, before all others. */
  private drop(slot: Slot): Task | null {
    const { task, following, worker, timer } = slot;
    if (timer !== null) clearTimeout(timer);
    slot.worker = null;
    slot.isReady = false;
    slot.task = null;
    slot.following = [];
    slot.timer = null;
    worker?.end();
    this.waiting.unshift(...following);
    return task;
  }

  private fail(slot: Slot, why: string): void {
    const task = this.drop(slot);
    if (task !== null && task.simpler !== null)
      this.start(slot, { ...task, job: task.simpler(why), simpler: null });
    else {
      task?.settle(err(failedError(jobName(task.job), why)));
      this.next();
    }
  }

  private cancel(signal: AbortSignal | undefined): void {
    const stopped: Task[] = [];
    for (const slot of this.slots) {
      if (slot.task !== null && slot.task.signal === signal) {
        stopped.push(slot.task);
        this.drop(slot);
      }
      for (const [n, task] of slot.following.entries()) {
        if (task.signal !== signal) continue;
        stopped.push(task);
        // It is on its way to the worker: what is answered to it nobody hears.
        slot.following[n] = { ...task, simpler: null, settle: () => undefined };
      }
    }
    for (const task of this.waiting.splice(0)) (task.signal === signal ? stopped : this.waiting).push(task);
    for (const task of stopped) task.settle(err(cancelledError(jobName(task.job))));
    this.next();
  }
}

function hasRoom({ following }: Slot): boolean {
  return following.reduce((sum, { job }) => sum + sizeOf(job), 0) < aheadBytes;
}

function sizeOf({ kind, input }: ReadJob): number {
  return kind === 'file' ? input.bytes.length : input.text.length + (input.html?.length ?? 0);
}

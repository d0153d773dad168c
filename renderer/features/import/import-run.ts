import { create } from 'zustand';
import type { StoreProgress } from '#common/contract/import';
import type { Api } from '../../platform/api';
import { notify } from '../../platform/notify';
import { isCancelled, sentenceOf } from '../../platform/trouble';
import { uploadFile } from '../../platform/upload';

export type ImportDone = Extract<StoreProgress, { type: 'done' }>;

/** How an import stands: files are read, then reviewed, then stored, then summed up. */
export type ImportPhase =
  | { readonly at: 'idle' }
  | { readonly at: 'reading'; readonly done: number; readonly total: number }
  | { readonly at: 'review' }
  | { readonly at: 'storing'; readonly done: number; readonly total: number }
  | { readonly at: 'done'; readonly result: ImportDone }
  | { readonly at: 'failed'; readonly problem: string };

interface ImportRun {
  readonly phase: ImportPhase;
  readonly session: string | null;
  /** Grows with each edit, so that what is shown is asked again. */
  readonly edits: number;
}

export const useImportRun = create<ImportRun>(() => ({ phase: { at: 'idle' }, session: null, edits: 0 }));

/** Stops what is under way: uploading, reading or storing. */
let stop = new AbortController();

/** Something to import: files of a page, files chosen in a system dialog, or pasted words. */
export type ImportInput =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'chosen'; readonly handles: readonly string[] }
  | { readonly kind: 'pasted'; readonly text: string; readonly html?: string };

const set = (phase: ImportPhase): void => useImportRun.setState({ phase });

/** Tells that something of the review was changed. */
export function edited(): void {
  useImportRun.setState(({ edits }) => ({ edits: edits + 1 }));
}

/** What was asked for last; what is asked meanwhile waits for it, since files are dropped faster than they are read. */
let turn: Promise<unknown> = Promise.resolve();

/** How often an import was closed: what waited for its turn in one that is closed goes with it. */
let closed = 0;

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = turn.then(work, work);
  turn = next;
  return next;
}

/**
 * Adds input to the import under review, or begins one; resolves when all of it was read or failed. Input that comes
 * while articles are being stored is a new import, after that one.
 */
export function addToImport(api: Api, input: ImportInput): Promise<void> {
  const asked = closed;
  return inTurn(async () => {
    if (asked === closed) await read(api, input);
  });
}

async function read(api: Api, input: ImportInput): Promise<void> {
  const { phase } = useImportRun.getState();
  if (phase.at === 'done' || phase.at === 'failed') await forget(api);
  stop = new AbortController();
  const { signal } = stop;
  try {
    const total =
      input.kind === 'files' ? input.files.length : input.kind === 'chosen' ? input.handles.length : 1;
    set({ at: 'reading', done: 0, total });
    const session =
      useImportRun.getState().session ?? (await api.import.begin(undefined, { signal })).session;
    useImportRun.setState({ session });
    const refused = await handed(api, session, input, signal);
    for await (const progress of await api.import.watch({ session }, { signal })) {
      set({ at: 'reading', done: progress.ready + progress.failed, total: progress.total });
    }
    if (refused !== null) {
      // What was read before the rest was refused is not lost with it.
      if ((await api.import.rows({ session, from: 0, count: 1 }, { signal })).total === 0) throw refused;
      notify.trouble(refused);
    }
    edited();
    set({ at: 'review' });
  } catch (error) {
    await giveUp(api, error);
  }
}

/** Hands the input to the core; answers what stopped it half way, if anything did. */
async function handed(
  api: Api,
  session: string,
  input: ImportInput,
  signal: AbortSignal,
): Promise<Error | null> {
  try {
    await hand(api, session, input, signal);
    return null;
  } catch (error) {
    if (isCancelled(error)) throw error;
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function hand(api: Api, session: string, input: ImportInput, signal: AbortSignal): Promise<void> {
  if (input.kind === 'pasted') {
    const { text, html } = input;
    await api.import.addPasted({ session, text, ...(html === undefined ? {} : { html }) }, { signal });
  } else if (input.kind === 'chosen') {
    await api.import.addChosen({ session, handles: [...input.handles] }, { signal });
  } else {
    for (const [done, file] of input.files.entries()) {
      set({ at: 'reading', done, total: input.files.length });
      await uploadFile(api, session, file, signal);
    }
  }
}

/** Stores what is included; `stopStoring` ends it early, and the answer then says what was stored by then. */
export function storeImport(api: Api): Promise<ImportDone | null> {
  return inTurn(() => store(api));
}

async function store(api: Api): Promise<ImportDone | null> {
  const { session, phase } = useImportRun.getState();
  if (session === null || phase.at !== 'review') return null;
  stop = new AbortController();
  set({ at: 'storing', done: 0, total: 0 });
  try {
    for await (const progress of await api.import.store({ session }, { signal: stop.signal })) {
      if (progress.type === 'progress') {
        set({ at: 'storing', done: progress.done, total: progress.total });
        continue;
      }
      set({ at: 'done', result: progress });
      return progress;
    }
    return null;
  } catch (error) {
    set({ at: 'failed', problem: sentenceOf(error) });
    return null;
  }
}

/** Cancels whatever is under way and closes the import; what was read is forgotten. */
export async function closeImport(api: Api): Promise<void> {
  stop.abort();
  closed += 1;
  await forget(api);
}

async function forget(api: Api): Promise<void> {
  const { session } = useImportRun.getState();
  useImportRun.setState({ session: null, phase: { at: 'idle' } });
  if (session !== null) await api.import.cancel({ session }).catch(() => undefined);
}

async function giveUp(api: Api, error: unknown): Promise<void> {
  if (isCancelled(error)) {
    if (useImportRun.getState().phase.at !== 'idle') await closeImport(api);
  } else set({ at: 'failed', problem: sentenceOf(error) });
}

/** Ends storing after the article at hand; what is stored stays, and the summary says so. */
export async function stopStoring(api: Api): Promise<void> {
  const { session } = useImportRun.getState();
  if (session !== null) await api.import.stop({ session }).catch(() => undefined);
}

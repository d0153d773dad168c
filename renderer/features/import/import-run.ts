import { create } from 'zustand';
import type { StoreProgress } from '#common/contract/import';
import type { Api } from '../../platform/api';
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

/** Adds input to the import under review, or begins one; resolves when all of it was read or failed. */
export async function addToImport(api: Api, input: ImportInput): Promise<void> {
  stop = new AbortController();
  const { signal } = stop;
  try {
    const session =
      useImportRun.getState().session ?? (await api.import.begin(undefined, { signal })).session;
    const total =
      input.kind === 'files' ? input.files.length : input.kind === 'chosen' ? input.handles.length : 1;
    useImportRun.setState({ session, phase: { at: 'reading', done: 0, total } });
    await hand(api, session, input, signal);
    for await (const progress of await api.import.watch({ session }, { signal })) {
      set({ at: 'reading', done: progress.ready + progress.failed, total: progress.total });
    }
    edited();
    set({ at: 'review' });
  } catch (error) {
    await giveUp(api, error);
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
export async function storeImport(api: Api): Promise<ImportDone | null> {
  const { session } = useImportRun.getState();
  if (session === null) return null;
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

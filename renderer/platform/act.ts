import { useCallback } from 'react';
import { create } from 'zustand';
import { useApi, type Api } from './api';
import { notify } from './notify';

/** How many edits of this window are on their way to the disk. */
export const usePendingActs = create<{ pending: number }>(() => ({ pending: 0 }));

/** Resolves when no edit of this window is on its way any more. */
export function actsAnswered(): Promise<void> {
  return new Promise((resolve) => {
    if (usePendingActs.getState().pending === 0) return resolve();
    const stop = usePendingActs.subscribe(({ pending }) => {
      if (pending > 0) return;
      stop();
      resolve();
    });
  });
}

/** Milliseconds after which an answer is not waited for any longer. */
const soon = 40;

/** While edits of this window are on their way: resolves once they are answered, or that takes long. Else null. */
export function answerDue(): Promise<void> | null {
  if (usePendingActs.getState().pending === 0) return null;
  const late = new Promise<void>((resolve) => setTimeout(resolve, soon));
  return Promise.race([actsAnswered(), late]);
}

/**
 * How screens change things: `await act((api) => api.articles.edit(...))`. Counts what is under way for the
 * status line and tells the user of trouble; answers undefined where there was some.
 */
export function useAct(): <T>(work: (api: Api) => Promise<T>) => Promise<T | undefined> {
  const api = useApi();
  return useCallback(
    async <T>(work: (api: Api) => Promise<T>): Promise<T | undefined> => {
      usePendingActs.setState(({ pending }) => ({ pending: pending + 1 }));
      try {
        return await work(api);
      } catch (error) {
        notify.trouble(error);
        return undefined;
      } finally {
        usePendingActs.setState(({ pending }) => ({ pending: pending - 1 }));
      }
    },
    [api],
  );
}

import type { Files } from './files';

interface Syncing {
  readonly running: Promise<void>;
  /** The one that begins when `running` has ended, shared by all who ask meanwhile. */
  next: Promise<void> | null;
}

/**
 * The same files, but those who ask at the same time to have a folder's names made durable share one sync. It begins
 * after each of them asked, so what each had done by then is covered (group commit, as databases do with their logs).
 */
export function shareSyncs(files: Files): Files {
  const folders = new Map<string, Syncing>();

  function begin(folder: string): Promise<void> {
    const running = files.syncFolder(folder);
    const syncing: Syncing = { running, next: null };
    folders.set(folder, syncing);
    const ended = (): void => {
      if (syncing.next === null && folders.get(folder) === syncing) folders.delete(folder);
    };
    running.then(ended, ended);
    return running;
  }

  return {
    ...files,
    syncFolder(folder) {
      const syncing = folders.get(folder);
      if (!syncing) return begin(folder);
      const again = (): Promise<void> => begin(folder);
      syncing.next ??= syncing.running.then(again, again);
      return syncing.next;
    },
  };
}

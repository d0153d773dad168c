import { app } from 'electron';
import { z } from 'zod';

const Handed = z.object({ files: z.array(z.string()) });

/** Files to be imported that came from outside the windows: by a start, a second start, or the system. */
export interface OpenedFiles {
  /** Calls back with files, those that waited first; an empty list asks only to show the window. */
  onFiles(listener: (files: readonly string[]) => void): void;
}

/** Gathers files from every way the system has of handing us some. */
export function setupOpening(first: readonly string[]): OpenedFiles {
  let waiting: string[][] = first.length > 0 ? [[...first]] : [];
  let listener: ((files: readonly string[]) => void) | null = null;
  const hand = (files: string[]): void => {
    if (listener) listener(files);
    else waiting.push(files);
  };
  app.on('second-instance', (_event, _argv, _folder, handed) => {
    const read = Handed.safeParse(handed);
    hand(read.success ? read.data.files : []);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    hand([path]);
  });
  return {
    onFiles(next) {
      listener = next;
      for (const files of waiting) next(files);
      waiting = [];
    },
  };
}

import { app } from 'electron';
import { z } from 'zod';
import { sorted, type Given } from './argv';

const Handed = z.object({ files: z.array(z.string()), library: z.string().optional() });

/** What came from outside the windows while the program runs: by a second start, or the system. */
export interface Opened {
  /** Calls back with what was opened, first with what waited; nothing in it asks only to show the window. */
  onOpened(listener: (given: Given) => void): void;
  /** Something more was opened. */
  hand(given: Given): void;
}

/** Gathers what is opened, from every way the system has of handing us some. */
export function setupOpening(): Opened {
  let waiting: Given[] = [];
  let listener: ((given: Given) => void) | null = null;
  const hand = (given: Given): void => {
    if (listener) listener(given);
    else waiting.push(given);
  };
  app.on('second-instance', (_event, _argv, _folder, handed) => {
    const read = Handed.safeParse(handed);
    hand(read.success ? read.data : { files: [] });
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    hand(sorted([path]));
  });
  return {
    hand,
    onOpened(next) {
      listener = next;
      for (const given of waiting) next(given);
      waiting = [];
    },
  };
}

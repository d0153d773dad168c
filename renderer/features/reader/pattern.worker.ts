import { matchesOf } from './pattern';

interface Asked {
  /** Sent once; kept for the expressions that follow. */
  readonly text?: string;
  readonly source: string;
  readonly most: number;
}

let text = '';

/** Looks for an expression away from the window, which can end this thread when it takes too long. */
globalThis.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data.text !== undefined) text = data.text;
  globalThis.postMessage(matchesOf(text, data.source, data.most));
});

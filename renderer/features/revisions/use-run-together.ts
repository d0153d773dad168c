import { useEffect, useState } from 'react';
import type { RunTogether } from '#common/text/run-together';

/** A text, and its language as BCP 47; empty where that is not known. */
export interface LookedThrough {
  readonly words: string;
  readonly language: string;
}

const none: readonly RunTogether[] = [];

/**
 * The words of a text that seem to have run together, looked for on a thread of its own; none until it is through. Null
 * looks for none.
 */
export function useRunTogether(words: string | null, language: string): readonly RunTogether[] {
  const [answer, setAnswer] = useState<{ words: string; found: readonly RunTogether[] } | null>(null);
  useEffect(() => {
    if (words === null || words === '') return undefined;
    const worker = new Worker(new URL('./run-together.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<RunTogether[]>) => {
      worker.terminate();
      setAnswer({ words, found: data });
    });
    worker.postMessage({ words, language } satisfies LookedThrough);
    return () => worker.terminate();
  }, [words, language]);
  // Places in another text are no places in this one.
  return answer !== null && answer.words === words ? answer.found : none;
}

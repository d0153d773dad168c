import { findRunTogether } from '#common/text/run-together';
import type { LookedThrough } from './use-run-together';

/** Looks through a text away from the window: a long one takes a tenth of a second, just when it is opened. */
globalThis.addEventListener('message', ({ data: { words, language } }: MessageEvent<LookedThrough>) => {
  globalThis.postMessage(findRunTogether(words, { language }));
});

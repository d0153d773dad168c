import { set } from '../change/build';
import type { Op } from '../change/op';
import { wordsKey } from '../formats/reading/fingerprint';
import type { Migration, OldRecord } from './migration';

/**
 * Revisions did not always keep the fingerprint of their words. One without it is never recognised when the same words
 * are imported under other bytes, so every one gets it from its text; where that is lost it stays without.
 */
export const wordsOfEveryText: Migration = {
  to: 2,
  soThat: 'the same words are recognised when they are imported again',
  async ops({ records, text }) {
    const ops: Op[] = [];
    for (const article of records('articles')) {
      for (const [index, sha256, words] of withoutWords(article)) {
        const read = await text(sha256);
        const key = read === null ? '' : wordsKey(read);
        if (key !== '') ops.push(set('articles', article.id, ['revisions', index, 'words'], words, key));
      }
    }
    return ops;
  },
};

/** The revisions of an article that lack their fingerprint: their place, their text's file and what stands there. */
function withoutWords({ revisions }: OldRecord): [index: number, sha256: string, words: unknown][] {
  if (!Array.isArray(revisions)) return [];
  return revisions.flatMap((revision: unknown, index): [number, string, unknown][] => {
    const { text, words } = (revision ?? {}) as { text?: unknown; words?: unknown };
    const lacking = (words ?? '') === '' && typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);
    return lacking ? [[index, text, words]] : [];
  });
}

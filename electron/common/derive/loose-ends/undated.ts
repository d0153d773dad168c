import type { Article } from '../../model/article';
import type { LooseEndRule } from './loose-end';

/** A held article without a publication date: nothing in it can be put in time. A work not held owes none. */
export const undated: LooseEndRule<Pick<Article, 'published' | 'revisions'>> = {
  kind: 'undated',
  of: ({ published, revisions }) => {
    if (revisions.length === 0) return [];
    if (published !== null && published.edtf !== null) return [];
    const words = published?.words.trim() ?? '';
    return [
      {
        kind: 'undated',
        part: '',
        says: words === '' ? 'has no publication date' : `says only “${words}” of its date`,
      },
    ];
  },
};

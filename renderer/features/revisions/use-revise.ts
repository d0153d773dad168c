import { useCallback } from 'react';
import type { PassagesCarried } from '#common/contract/revise';
import { useAct } from '../../platform/act';
import type { Inputs } from '../../platform/api';
import { heardOf } from '../../platform/feed';
import { notify } from '../../platform/notify';
import { counted } from '../../ui/counted';

export type TextChangeAsked = Inputs['articles']['revise']['change'];

/** Gives an article another text; false where that was refused, which the user has been told. */
export type Revise = (base: string, change: TextChangeAsked, said: string) => Promise<boolean>;

/** What became of the passages, as sentences; empty where all of them stand as they stood. */
export function sayCarried({ moved, changed, lost }: PassagesCarried): string {
  return [
    changed > 0 ? `The words of ${counted(changed, 'passage')} changed.` : '',
    lost > 0 ? `${counted(lost, 'passage')} lost ${lost === 1 ? 'its' : 'their'} place.` : '',
    moved > 0 ? `${counted(moved, 'passage')} moved.` : '',
    changed + lost > 0 ? 'Details of the article list them.' : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** How screens change the text of an article. `said` tells what was done: "Put the line back." */
export function useRevise(article: string): Revise {
  const act = useAct();
  return useCallback(
    async (base, change, said) => {
      const done = await act((api) => api.articles.revise({ id: article, base, change }));
      if (!done) return false;
      await heardOf(done.seq);
      notify.done([said, sayCarried(done.passages)].filter((part) => part !== '').join(' '));
      return true;
    },
    [act, article],
  );
}

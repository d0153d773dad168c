import { useMemo } from 'react';
import type { AnnotationRow } from '#common/contract/rows';
import type { RevisionId } from '#common/model/ids';
import { excerpt } from '#common/text/excerpt';
import { rangesIn } from '#common/text/reshape';
import type { TextRange } from '#common/text/text-range';
import type { ArticleEditor } from '../../../editor/article-editor';
import { useAct } from '../../../platform/act';
import { heardOf } from '../../../platform/feed';
import { useWorkspace } from '../../../platform/workspace';

/** Other shapes for annotations: each is one change, said when it is made. */
export interface ReshapeActs {
  /** Answers whether it lies there now. */
  reshape(id: string, ranges: readonly TextRange[]): Promise<boolean>;
  /** Adds the words selected to the annotation at hand. */
  addWords(row: AnnotationRow, words: TextRange): Promise<void>;
  split(row: AnnotationRow): Promise<void>;
  merge(keep: AnnotationRow, take: AnnotationRow): Promise<void>;
}

/** The acts that give annotations of a text other shapes. */
export function useReshapeActs(
  editor: ArticleEditor | null,
  revision: string,
  say: (words: string) => void,
): ReshapeActs {
  const act = useAct();
  return useMemo(() => {
    const of = revision as RevisionId;
    const words = (ranges: readonly TextRange[]): string =>
      excerpt(ranges.map(({ start, end }) => editor?.map.index.slice(start, end) ?? '').join(' … '), 80);
    const reshape: ReshapeActs['reshape'] = async (id, ranges) => {
      const done = await act((api) => api.annotations.reshape({ id, revision: of, ranges: [...ranges] }));
      if (!done) return false;
      await heardOf(done.seq);
      say(`The annotation is now on: “${words(ranges)}”`);
      return true;
    };
    return {
      reshape,
      addWords: async (row, range) => {
        const ranges = [...rangesIn(row.annotation.stretches, revision), range];
        if (!(await reshape(row.annotation.id, ranges))) return;
        editor?.selectWords({ start: range.end, end: range.end });
        say(`Added to the annotation: “${words([range])}”`);
      },
      split: async ({ annotation }) => {
        const at = editor?.caret() ?? 0;
        const done = await act((api) => api.annotations.split({ id: annotation.id, revision: of, at }));
        if (!done) return;
        await heardOf(done.seq);
        useWorkspace.getState().selectAnnotation(done.id);
        say('Split in two. The second part is at hand; comment and evidence stayed with the first.');
      },
      merge: async (keep, take) => {
        const done = await act((api) =>
          api.annotations.merge({ keep: keep.annotation.id, take: take.annotation.id }),
        );
        if (!done) return;
        await heardOf(done.seq);
        say(`Merged with: “${excerpt(take.quote, 80)}”`);
      },
    };
  }, [act, editor, revision, say]);
}

import { useMemo } from 'react';
import type { z } from 'zod';
import type { Passage, TagChoice } from '#common/contract/annotations';
import type { AnnotationRow } from '#common/contract/rows';
import type { Annotation } from '#common/model/annotation';
import { excerpt } from '#common/text/excerpt';
import type { TextRange } from '#common/text/text-range';
import type { ArticleEditor } from '../../editor/article-editor';
import { useAct } from '../../platform/act';
import { request } from '../../platform/requests';
import { useWorkspace } from '../../platform/workspace';
import { startEditing, useAnnotationActs } from '../annotations';

type TagChosen = z.input<typeof TagChoice>;

/** What the keys and the bar act on: words selected now, else the annotation at hand. */
export interface AtHand {
  readonly passage: TextRange | null;
  readonly row: AnnotationRow | null;
}

export interface PassageActs {
  highlight(): Promise<void>;
  tag(tag: TagChosen, name: string): Promise<void>;
  comment(): Promise<void>;
  link(): Promise<void>;
  cite(): Promise<void>;
}

interface Around {
  readonly article: string;
  readonly revision: string;
  readonly editor: ArticleEditor | null;
  readonly take: (annotation: Annotation) => void;
  readonly say: (words: string) => void;
}

/**
 * What can be done with words. Marking keeps focus and scroll where they are; the new annotation is the one at hand,
 * so that the next key acts on it. With no words selected each acts on the annotation at hand.
 */
export function usePassageActs(around: Around, { passage, row }: AtHand): PassageActs {
  const act = useAct();
  const acts = useAnnotationActs();
  const { article, revision, editor, take, say } = around;
  return useMemo(() => {
    const words = (range: TextRange): string => editor?.map.index.slice(range.start, range.end) ?? '';
    const asPassage = (range: TextRange): Passage => ({ article, revision, ...range }) as Passage;
    // The words as they are selected when the key is pressed, which may be a moment newer than what was drawn.
    const selected = (): TextRange | null => editor?.passage() ?? passage;
    const create = async (
      passage: TextRange,
      tags: TagChosen[],
      said: string,
    ): Promise<Annotation | null> => {
      const done = await act((api) => api.annotations.create({ passage: asPassage(passage), tags }));
      if (!done) return null;
      take(done.annotation);
      useWorkspace.getState().selectAnnotation(done.annotation.id);
      const now = editor?.passage();
      if (now && now.start === passage.start && now.end === passage.end) {
        editor?.selectWords({ start: passage.end, end: passage.end });
      }
      say(`${said}: ${excerpt(words(passage), 60)}`);
      return done.annotation;
    };
    const boxOf = (ranges: readonly TextRange[]): DOMRect => {
      const [box] = ranges.flatMap((range) => editor?.rects(range) ?? []);
      return box ?? new DOMRect(window.innerWidth / 2, window.innerHeight / 3, 0, 0);
    };
    const placesOf = ({ annotation }: AnnotationRow): TextRange[] =>
      annotation.stretches.flatMap(({ now }) => (now && now.revision === revision ? [now] : []));
    return {
      highlight: async () => {
        const passage = selected();
        if (passage) await create(passage, [], 'Highlighted');
      },
      tag: async (tag, name) => {
        const passage = selected();
        if (passage) await create(passage, [tag], `Highlighted as ${name}`);
        else if (row && 'id' in tag) await acts.toggleTag(row, tag.id);
        else if (row) await acts.addTag(row, tag);
      },
      comment: async () => {
        const passage = selected();
        const id = passage ? (await create(passage, [], 'Highlighted'))?.id : row?.annotation.id;
        if (id !== undefined) startEditing(id, 'comment');
      },
      link: async () => {
        const passage = selected();
        if (passage) {
          request('link', { passage: asPassage(passage), quote: words(passage), anchor: boxOf([passage]) });
        } else if (row) acts.link(row, boxOf(placesOf(row)));
      },
      cite: async () => {
        const passage = selected();
        if (!passage) {
          if (row) acts.cite(row);
          return;
        }
        const quote = words(passage);
        const made = await create(passage, [], 'Cited');
        if (made) request('cite', { kind: 'annotation', id: made.id, quote });
      },
    };
  }, [act, acts, article, revision, editor, take, say, passage, row]);
}

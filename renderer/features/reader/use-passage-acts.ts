import { useMemo, useState } from 'react';
import type { z } from 'zod';
import type { Passage, TagChoice } from '#common/contract/annotations';
import type { AnnotationRow } from '#common/contract/rows';
import type { Annotation } from '#common/model/annotation';
import { excerpt } from '#common/text/excerpt';
import type { TextRange } from '#common/text/text-range';
import type { ArticleEditor } from '../../editor/article-editor';
import { useAct } from '../../platform/act';
import { holdTyping } from '../../platform/held-typing';
import { request } from '../../platform/requests';
import { annotationIn } from '../../platform/place';
import { useWorkspace } from '../../platform/workspace';
import { startEditing, useAnnotationActs, type AnnotationActs } from '../annotations';
import { Turns } from './turns';

type TagChosen = z.input<typeof TagChoice>;

/** What the keys and the bar act on: words selected now, else the annotation at hand. */
export interface AtHand {
  readonly passage: TextRange | null;
  readonly row: AnnotationRow | null;
}

export interface PassageActs {
  highlight(): Promise<void>;
  tag(tag: TagChosen, name: string): Promise<void>;
  /** Opens the tags of the words where they can be typed. */
  tags(): Promise<void>;
  comment(): Promise<void>;
  link(): Promise<void>;
  cite(): Promise<void>;
}

interface Around {
  readonly article: string;
  readonly revision: string;
  readonly editor: ArticleEditor | null;
  readonly take: (annotation: Annotation) => void;
  /** The row of an annotation as it is held this moment. */
  readonly find: (id: string) => AnnotationRow | null;
  readonly say: (words: string) => void;
}

/**
 * What can be done with words. Marking keeps focus and scroll where they are; the new annotation is the one at hand,
 * so that the next key acts on it. With no words selected each acts on the annotation at hand. Acts wait for one
 * another and look at what is selected when their turn comes: keys may come faster than the disk answers.
 */
export function usePassageActs(around: Around): PassageActs {
  const act = useAct();
  const onRow = useAnnotationActs();
  const [turns] = useState(() => new Turns());
  const { article, revision, editor, take, find, say } = around;
  return useMemo(() => {
    const inTurn: InTurn = (work) =>
      turns.take(() => {
        const id = annotationIn(useWorkspace.getState(), article);
        return work({ passage: editor?.passage() ?? null, row: id === null ? null : find(id) });
      });
    return actsOf(markerOf({ article, revision, editor, take, find, say }, act), onRow, inTurn);
  }, [act, onRow, turns, article, revision, editor, take, find, say]);
}

type InTurn = (work: (atHand: AtHand) => unknown) => Promise<void>;

/** Marking in one text. */
interface Marker {
  words(range: TextRange): string;
  asPassage(range: TextRange): Passage;
  /** Where the first of these words are in the window. */
  boxOf(ranges: readonly TextRange[]): DOMRect;
  placesOf(row: AnnotationRow): TextRange[];
  /** Makes an annotation the one at hand; null where that failed, which the user has been told. */
  create(passage: TextRange, tags: TagChosen[], said: string): Promise<Annotation | null>;
}

function markerOf(around: Around, act: ReturnType<typeof useAct>): Marker {
  const { article, revision, editor, take, say } = around;
  const words = (range: TextRange): string => editor?.map.index.slice(range.start, range.end) ?? '';
  const asPassage = (range: TextRange): Passage => ({ article, revision, ...range }) as Passage;
  return {
    words,
    asPassage,
    boxOf: (ranges) => {
      const [box] = ranges.flatMap((range) => editor?.rects(range) ?? []);
      return box ?? new DOMRect(window.innerWidth / 2, window.innerHeight / 3, 0, 0);
    },
    placesOf: ({ annotation }) =>
      annotation.stretches.flatMap(({ now }) => (now && now.revision === revision ? [now] : [])),
    create: async (passage, tags, said) => {
      const done = await act((api) => api.annotations.create({ passage: asPassage(passage), tags }));
      if (!done) return null;
      take(done.annotation);
      useWorkspace.getState().selectAnnotation(done.annotation.id, article);
      const now = editor?.passage();
      if (now && now.start === passage.start && now.end === passage.end) {
        editor?.selectWords({ start: passage.end, end: passage.end });
      }
      say(`${said}: ${excerpt(words(passage), 60)}`);
      return done.annotation;
    },
  };
}

/** Work that ends in a field with the focus, unless it answers false; what is typed meanwhile is for that field. */
async function leadingToField(
  inTurn: InTurn,
  work: (atHand: AtHand) => boolean | Promise<boolean>,
): Promise<void> {
  const letGo = holdTyping();
  let leads = false;
  try {
    await inTurn(async (atHand) => void (leads = await work(atHand)));
  } finally {
    if (!leads) letGo();
  }
}

function actsOf(marker: Marker, onRow: AnnotationActs, inTurn: InTurn): PassageActs {
  const { words, asPassage, boxOf, placesOf, create } = marker;
  const editing = (part: 'tags' | 'comment'): Promise<void> =>
    leadingToField(inTurn, async ({ passage, row }) => {
      const id = passage ? (await create(passage, [], 'Highlighted'))?.id : row?.annotation.id;
      if (id !== undefined) startEditing(id, part);
      return id !== undefined;
    });
  return {
    highlight: () => inTurn(({ passage }) => passage && create(passage, [], 'Highlighted')),
    tag: (tag, name) =>
      inTurn(({ passage, row }) => {
        if (passage) return create(passage, [tag], `Highlighted as ${name}`);
        if (row && 'id' in tag) return onRow.toggleTag(row, tag.id);
        return row ? onRow.addTag(row, tag) : undefined;
      }),
    tags: () => editing('tags'),
    comment: () => editing('comment'),
    link: () =>
      leadingToField(inTurn, ({ passage, row }) => {
        if (passage) {
          request('link', { passage: asPassage(passage), quote: words(passage), anchor: boxOf([passage]) });
        } else if (row) onRow.link(row, boxOf(placesOf(row)));
        return passage !== null || row !== null;
      }),
    cite: () =>
      inTurn(async ({ passage, row }) => {
        if (!passage) return row && onRow.cite(row);
        const made = await create(passage, [], 'Cited');
        return made && request('cite', { kind: 'annotation', id: made.id, quote: words(passage) });
      }),
  };
}

import type { AnnotatedBlock, PlacedPassage } from '#common/formats/annotated-text';
import { annotatedBlocks } from '#common/formats/annotated-text';
import type { ExportAround } from '#common/formats/export-view';
import { groupBy } from '#common/group-by';
import type { Annotation } from '#common/model/annotation';
import { currentRevision } from '#common/model/article';
import { buildBlockMap, type BlockMap } from '#common/text/block-map';
import { paragraphNumber, sentenceAround } from '#common/text/segmentation';
import type { DocNode } from '#common/text/textblocks';
import type { OpenSession } from '../session';

/** What only the text can say of a passage. */
export interface PassagePlace {
  /** The paragraph, from 1, in which it begins. */
  readonly paragraph: number;
  /** The sentence around it, where that is wanted and longer than the passage. */
  readonly around: ExportAround | null;
}

/**
 * Reads the text of every article that something is quoted from, once each, and says how many it has read. Returns
 * where each passage stands; one whose place is lost, or whose text cannot be read, is not among them.
 */
export async function* readPassages(
  session: OpenSession,
  annotations: Iterable<Annotation>,
  withSentences: boolean,
): AsyncGenerator<number, ReadonlyMap<string, PassagePlace>> {
  const byArticle = groupBy(annotations, (annotation): string => annotation.article);
  const places = new Map<string, PassagePlace>();
  let read = 0;
  for (const [articleId, marked] of byArticle) {
    const text = await textOf(session, articleId);
    for (const annotation of text ? marked : []) {
      const place = text && placeOf(annotation, text, withSentences);
      if (place) places.set(annotation.id, place);
    }
    yield ++read;
  }
  return places;
}

/** An article's whole text cut where these passages begin and end; null where it cannot be read. */
export async function readBody(
  session: OpenSession,
  articleId: string,
  annotations: readonly Annotation[],
): Promise<readonly AnnotatedBlock[] | null> {
  const text = await textOf(session, articleId);
  if (!text) return null;
  const placed = annotations.map(({ id, stretches }): PlacedPassage => ({
    id,
    ranges: stretches.flatMap(({ now }) => (now && now.revision === text.revision ? [now] : [])),
  }));
  return annotatedBlocks(text.map, placed);
}

interface ReadText {
  readonly revision: string;
  readonly map: BlockMap;
  readonly language: string;
}

async function textOf({ library }: OpenSession, articleId: string): Promise<ReadText | null> {
  const article = library.data.articles.get(articleId);
  const revision = article && currentRevision(article);
  const text = revision ? await library.blobs.readText(revision.text) : undefined;
  if (!article || !revision || !text?.ok) return null;
  return {
    revision: revision.id,
    map: buildBlockMap(text.value.doc as DocNode),
    language: article.language.value,
  };
}

function placeOf(
  { stretches }: Annotation,
  { revision, map, language }: ReadText,
  withSentences: boolean,
): PassagePlace | null {
  const first = stretches[0]?.now;
  const last = stretches.at(-1)?.now;
  if (!first || first.revision !== revision || first.start > map.index.length) return null;
  const paragraph = paragraphNumber(map, first.start);
  if (!withSentences || !last || last.revision !== revision || last.end > map.index.length)
    return { paragraph, around: null };
  const { index } = map;
  const tag = language === '' ? undefined : language;
  const start = Math.min(first.start, sentenceAround(index, first.start, tag).start);
  const end = Math.max(last.end, sentenceAround(index, Math.max(first.start, last.end - 1), tag).end);
  const around = {
    before: index.slice(start, first.start),
    quote: index.slice(first.start, last.end),
    after: index.slice(last.end, end),
  };
  return { paragraph, around: around.before === '' && around.after === '' ? null : around };
}

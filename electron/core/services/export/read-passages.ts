import { annotatedDoc } from '#common/formats/annotated-doc';
import type { PlacedPassage } from '#common/formats/annotated-text';
import type { ExportAround, ExportBody } from '#common/formats/export-view';
import { groupBy } from '#common/group-by';
import type { Annotation } from '#common/model/annotation';
import { currentRevision } from '#common/model/article';
import { buildBlockMap, type BlockMap } from '#common/text/block-map';
import { paragraphNumber, sentenceAround } from '#common/text/segmentation';
import type { ArticleDoc } from '#common/text/article-doc';
import type { OpenSession } from '../session';
import type { PicturesOfExport } from './pictures-of-export';

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
    const map = text && buildBlockMap(text.doc);
    for (const annotation of marked) {
      const place = text && map && placeOf(annotation, { ...text, map }, withSentences);
      if (place) places.set(annotation.id, place);
    }
    yield ++read;
  }
  return places;
}

/** An article's whole text cut where these passages begin and end, with its pictures; null where it cannot be read. */
export async function readBody(
  session: OpenSession,
  articleId: string,
  annotations: readonly Annotation[],
  pictures: PicturesOfExport,
): Promise<ExportBody | null> {
  const text = await textOf(session, articleId);
  if (!text) return null;
  const placed = annotations.map(({ id, stretches }): PlacedPassage => ({
    id,
    ranges: stretches.flatMap(({ now }) => (now && now.revision === text.revision ? [now] : [])),
  }));
  return { blocks: annotatedDoc(text.doc, placed), pictures: await pictures.of(text.doc) };
}

interface ReadText {
  readonly revision: string;
  readonly doc: ArticleDoc;
  readonly language: string;
}

async function textOf({ library }: OpenSession, articleId: string): Promise<ReadText | null> {
  const article = library.data.articles.get(articleId);
  const revision = article && currentRevision(article);
  const text = revision ? await library.blobs.readText(revision.text) : undefined;
  if (!article || !revision || !text?.ok) return null;
  return {
    revision: revision.id,
    doc: text.value.doc,
    language: article.language.value,
  };
}

function placeOf(
  { stretches }: Annotation,
  { revision, map, language }: ReadText & { readonly map: BlockMap },
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

import type { Annotation } from '#common/model/annotation';
import { currentRevision } from '#common/model/article';
import type { DateAsTold } from '#common/model/date-as-told';
import { placeStretch } from '#common/text/stretch';
import { wordsTold } from '#common/text/words-told';
import type { OpenSession } from './session';

/**
 * A date told of by a passage, with the place where its words stand in the article, so that it can be walked back
 * to. As it was where it says its place already, and where the words are its user's own. Run it within
 * `textTurns.marking`.
 */
export async function placedTold<Told extends DateAsTold | null>(
  session: OpenSession,
  annotation: Pick<Annotation, 'article' | 'stretches'>,
  told: Told,
): Promise<Told> {
  if (told === null || told.at !== null) return told;
  const article = session.library.head.get('articles', annotation.article);
  const revision = article && currentRevision(article);
  if (!revision) return told;
  const text = await session.texts.get(revision.text);
  if (!text.ok) return told;
  const here = annotation.stretches.flatMap(({ now }) => (now?.revision === revision.id ? [now] : []));
  const found = wordsTold(text.value, here, told.words);
  const place = found && placeStretch(text.value, revision.id, found.start, found.end);
  if (!place?.ok) return told;
  const stretch = { made: place.value, now: place.value, state: 'exact' as const, confidence: 1 };
  return { ...told, at: { article: annotation.article, stretch } };
}

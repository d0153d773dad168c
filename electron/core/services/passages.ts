import type { Passage } from '#common/contract/annotations';
import { Annotation } from '#common/model/annotation';
import { currentRevision } from '#common/model/article';
import type { AnnotationId, TagId } from '#common/model/ids';
import type { RichText } from '#common/model/rich-text';
import { ok, type Result } from '#common/result';
import { placeStretch } from '#common/text/stretch';
import { trimRange } from '#common/text/trim-range';
import { moment } from './commit';
import type { OpenSession } from './session';
import { beyondLimit, conflicting, notFound, refused, type Trouble } from './trouble';

/** A passage is words to look at, not a copy of the article (code points). It is sent whole with each list. */
export const longestPassage = 16_000;

/**
 * The annotation that marks a passage, not yet stored. The passage must be of the revision the article shows now;
 * white space at its ends is left out.
 */
export async function annotationFor(
  session: OpenSession,
  passage: Passage,
  { tags, comment }: { tags: TagId[]; comment: RichText | null },
): Promise<Result<Annotation, Trouble>> {
  const revision = await markedRevision(session, passage);
  if (!revision.ok) return revision;
  const text = await session.texts.get(revision.value.text);
  if (!text.ok) return text;
  const inside = passage.start < passage.end && passage.end <= text.value.length;
  const { start, end } = inside ? trimRange(text.value, passage.start, passage.end) : passage;
  if (end - start > longestPassage) {
    return beyondLimit(
      `This passage has ${end - start} characters; one may have at most ${longestPassage}. Mark the words that matter, or mark it in parts.`,
      'passage',
    );
  }
  const place = placeStretch(text.value, passage.revision, start, end);
  if (!place.ok) return refused(place.error.message, 'passage');
  const at = moment(session);
  const annotation = Annotation.parse({
    id: session.parts.ids.next<AnnotationId>(),
    createdAt: at,
    updatedAt: at,
    article: passage.article,
    stretches: [{ made: place.value, now: place.value, state: 'exact', confidence: 1 }],
    tags,
    comment,
  });
  return ok(annotation);
}

async function markedRevision(
  session: OpenSession,
  passage: Passage,
): Promise<Result<{ text: string }, Trouble>> {
  const article = session.library.head.get('articles', passage.article);
  if (!article) return notFound('article');
  const current = currentRevision(article);
  if (!current) {
    return refused(
      'This article is known but its text is not held, so nothing in it can be marked.',
      'passage',
    );
  }
  if (current.id === passage.revision) return ok(current);
  if (!article.revisions.some((revision) => revision.id === passage.revision)) return notFound('revision');
  return conflicting(
    'The text of this article has changed since these words were selected. Select them again in the text as it is now.',
    'passage',
  );
}

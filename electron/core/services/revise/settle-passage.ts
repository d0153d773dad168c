import { setFields } from '#common/change/build';
import type { Op } from '#common/change/op';
import type { PassageSettled, LikelyPlace } from '#common/contract/passages';
import { quoteOf, type Annotation } from '#common/model/annotation';
import { currentRevision, type Article, type TextRevision } from '#common/model/article';
import { isSettled, type Stretch } from '#common/model/stretch';
import { ok, type Result } from '#common/result';
import type { CodePointIndex } from '#common/text/code-points';
import { likelyPlaces, whereItStood, type Stood } from '#common/text/revise/likely-places';
import { placeStretch } from '#common/text/stretch';
import { trimRange } from '#common/text/trim-range';
import { commit, named } from '../commit';
import { longestPassage } from '../passages';
import type { OpenSession } from '../session';
import { beyondLimit, conflicting, notFound, refused, type Trouble } from '../trouble';

type Done = Promise<Result<{ seq: number }, Trouble>>;

interface Asked {
  readonly id: string;
  /** Which stretch of the annotation, from 0. */
  readonly stretch: number;
}

/**
 * Settles what became of a passage whose words changed or whose place is lost: the words there now stand for it, or
 * other words do, or none. What was first marked stays as it is.
 */
export function settlePassage(session: OpenSession, asked: Asked & { as: PassageSettled }): Done {
  return session.textTurns.marking(() => settle(session, asked));
}

async function settle(
  session: OpenSession,
  { id, stretch: which, as }: Asked & { as: PassageSettled },
): Done {
  const found = await heldStretch(session, { id, stretch: which });
  if (!found.ok) return found;
  const { annotation, article } = found.value;
  const stretch = await settled(session, article, found.value.stretch, as);
  if (!stretch.ok) return stretch;
  const now = session.library.head.get('annotations', id);
  if (now !== annotation) return changedMeanwhile();
  const stretches = annotation.stretches
    .with(which, stretch.value)
    .toSorted((a, b) => (a.now ?? a.made).start - (b.now ?? b.made).start);
  const label = `${acts[as.kind]} ${named(quoteOf(annotation), 'a passage')}`;
  return commit(session, { label, ops: setFields('annotations', annotation, { stretches }) });
}

const acts = { accept: 'accepted words of', place: 'new place of', detach: 'letting go of' } as const;

function changedMeanwhile(): ReturnType<typeof conflicting> {
  return conflicting('This passage was changed meanwhile. Look at it as it is now and try again.', 'passage');
}

interface Held {
  readonly annotation: Annotation;
  readonly stretch: Stretch;
  readonly article: Article;
}

async function heldStretch(
  { library }: OpenSession,
  { id, stretch: which }: Asked,
): Promise<Result<Held, Trouble>> {
  const annotation = library.head.get('annotations', id);
  const stretch = annotation?.stretches[which];
  const article = annotation && library.head.get('articles', annotation.article);
  return annotation && stretch && article ? ok({ annotation, stretch, article }) : notFound('annotation');
}

async function settled(
  session: OpenSession,
  article: Article,
  stretch: Stretch,
  as: PassageSettled,
): Promise<Result<Stretch, Trouble>> {
  switch (as.kind) {
    case 'accept':
      return stretch.now === null
        ? refused('The place of this passage is lost, so there are no words to accept. Mark its words first.')
        : ok({ ...stretch, settled: stretch.now.exact });
    case 'detach':
      return ok({ ...stretch, now: null, state: 'orphan', confidence: 0, settled: null });
    case 'place':
      return placedAt(session, article, stretch, as);
  }
}

async function placedAt(
  session: OpenSession,
  article: Article,
  stretch: Stretch,
  at: Extract<PassageSettled, { kind: 'place' }>,
): Promise<Result<Stretch, Trouble>> {
  const revision = currentRevision(article);
  if (revision?.id !== at.revision) return changedMeanwhile();
  const text = await session.texts.get(revision.text);
  if (!text.ok) return text;
  const inside = at.start < at.end && at.end <= text.value.length;
  const { start, end } = inside ? trimRange(text.value, at.start, at.end) : at;
  if (end - start > longestPassage) {
    return beyondLimit(
      `These words are longer than the ${longestPassage} characters a passage may have. Mark fewer.`,
    );
  }
  const place = placeStretch(text.value, revision.id, start, end);
  if (!place.ok) return refused(place.error.message, 'passage');
  const now = place.value;
  const state = now.exact !== stretch.made.exact ? 'changed' : wasThere(stretch, now) ? 'exact' : 'moved';
  return ok({ ...stretch, now, state, confidence: 1, settled: now.exact });
}

/** Whether words are the very place the passage was marked at. */
function wasThere({ made }: Stretch, now: { revision: string; start: number }): boolean {
  return made.revision === now.revision && made.start === now.start;
}

/** Takes the words that stand there now for all passages of an article whose words changed: one change. */
export function acceptAll(session: OpenSession, article: string): Done {
  return session.textTurns.marking(async () => {
    await session.index.ready();
    const ops = session.index.annotationsByArticle.of(article).flatMap((id): Op[] => {
      const annotation = session.library.head.get('annotations', id);
      if (!annotation) return [];
      const stretches = annotation.stretches.map((stretch) =>
        stretch.state === 'changed' && stretch.now && !isSettled(stretch)
          ? { ...stretch, settled: stretch.now.exact }
          : stretch,
      );
      return setFields('annotations', annotation, { stretches });
    });
    const name = named(session.index.labels.of(article), 'an article');
    return commit(session, { label: `accepted words of passages in ${name}`, ops });
  });
}

/** Where in the current text a passage may be that has no place, likeliest first. None of them is taken. */
export async function placesOfPassage(
  session: OpenSession,
  asked: Asked,
): Promise<Result<{ revision: string; places: LikelyPlace[]; stood: Stood | null }, Trouble>> {
  const found = await heldStretch(session, asked);
  if (!found.ok) return found;
  const { stretch, article } = found.value;
  const current = currentRevision(article);
  if (!current) return ok({ revision: stretch.made.revision, places: [], stood: null });
  const now = await session.texts.get(current.text);
  if (!now.ok) return now;
  const first = article.revisions.find(({ id }) => id === stretch.made.revision);
  const made = await madeText(session, first);
  const stood = made && whereItStood(made, now.value, stretch.made);
  return ok({ revision: current.id, places: likelyPlaces(made, now.value, stretch.made), stood });
}

async function madeText(
  { texts }: OpenSession,
  revision: TextRevision | undefined,
): Promise<CodePointIndex | null> {
  if (!revision) return null;
  const text = await texts.get(revision.text);
  return text.ok ? text.value : null;
}

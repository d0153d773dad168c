import { currentRevision, type Article } from '#common/model/article';
import type { ArticleId } from '#common/model/ids';
import type { Relation } from '#common/model/relation';
import { ok, type Result } from '#common/result';
import { isoDay } from '#common/time/day';
import { proseLanguageOf } from '#common/time/prose/languages';
import { DateTagger } from '#common/time/prose/tag-dates';
import {
  proposePublished,
  type ProposedDate,
  type SameSource,
} from '#common/time/published/propose-published';
import { short, shown } from './rows/short';
import type { OpenSession } from './session';
import { openPairs } from './similar/open-pairs';
import { notFound, type Trouble } from './trouble';

/** Code points of the text that are read for a date: it stands at the top, or is told in what the article is about. */
const reach = 6000;
/** Articles of the same source that are looked at. */
const mostRelated = 50;
const dayLength = 86_400_000;

/** The articles of one source with this one, those said to be related to it first. */
function sameSource({ library, index }: OpenSession, id: ArticleId): SameSource[] {
  const direct = new Map<string, Relation['kind']>(
    index.relationsByArticle.of(id).flatMap((relation) => {
      const record = library.data.relations.get(relation);
      return record ? [[record.a === id ? record.b : record.a, record.kind] as const] : [];
    }),
  );
  const members = index.sources().membersOf(id);
  const nearest = members.toSorted((a, b) => Number(direct.has(b)) - Number(direct.has(a)));
  return nearest.slice(0, mostRelated).flatMap((other) => {
    const article = other === id ? undefined : library.data.articles.get(other);
    if (!article?.published) return [];
    const label = short(index.labels.of(other), shown.label);
    const kind = direct.get(other) ?? null;
    return [{ id: other, label, kind, published: article.published.edtf, likely: false }];
  });
}

/** The articles whose texts look like this one's, as far as they are compared, and of which nothing was said. */
function likelySame(session: OpenSession, id: ArticleId): SameSource[] {
  return openPairs(session, id)
    .slice(0, mostRelated)
    .flatMap(({ id: other, kind }): SameSource[] => {
      const published = session.library.data.articles.get(other)?.published?.edtf ?? null;
      const label = short(session.index.labels.of(other), shown.label);
      return published === null ? [] : [{ id: other, label, kind, published, likely: true }];
    });
}

/** The beginning of an article's text; empty for one that is known but not held, or cannot be read now. */
async function startOf({ texts }: OpenSession, article: Article): Promise<string> {
  const revision = currentRevision(article);
  const text = revision === null ? null : await texts.get(revision.text);
  return text?.ok === true ? text.value.slice(0, Math.min(reach, text.value.length)) : '';
}

/**
 * The publication dates to offer for an article that has none, each with its reason: from its own text, and from
 * articles that are one source with it or look like it. None for an article that is dated. Where nothing else gives a
 * date it waits until the article is compared with all others.
 */
export async function proposeDates(
  session: OpenSession,
  id: ArticleId,
): Promise<Result<{ proposals: ProposedDate[] }, Trouble>> {
  await session.index.ready();
  const article = session.library.data.articles.get(id);
  if (!article) return notFound('article');
  if (article.published !== null) return ok({ proposals: [] });
  const text = await startOf(session, article);
  const found = new DateTagger(proseLanguageOf(article.language.value)).tag(text, null);
  // A day ahead of UTC is already begun somewhere.
  const today = isoDay(Math.floor(session.parts.now() / dayLength) + 1);
  const propose = (): ProposedDate[] =>
    proposePublished(text, found, [...sameSource(session, id), ...likelySame(session, id)], today);
  session.likenesses.start();
  const now = propose();
  if (now.length > 0) return ok({ proposals: now });
  await session.likenesses.settled();
  return ok({ proposals: propose() });
}

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
    return [{ id: other, label, kind: direct.get(other) ?? null, published: article.published.edtf }];
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
 * articles that are one source with it. None for an article that is dated.
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
  return ok({ proposals: proposePublished(text, found, sameSource(session, id), today) });
}

import type { ProposedRow, ReadStretch, SideBySide } from '#common/contract/relations';
import { currentRevision } from '#common/model/article';
import { ok, type Result } from '#common/result';
import type { ComparedTexts, ReadStretch as Stretch } from '#common/sources/compare-texts';
import type { Two } from '../relations';
import { briefDate } from '../rows/brief-date';
import { short, shown } from '../rows/short';
import type { OpenSession } from '../session';
import { notFound, refused, type Trouble } from '../trouble';
import { openPairs } from './open-pairs';

const mostProposed = 20;
/** Units of one stretch that are answered: a few sentences. */
const longest = 1200;

/** The articles that one may be one source with, once it has been compared with all others. */
export async function proposedFor(
  session: OpenSession,
  article: string,
): Promise<Result<{ rows: ProposedRow[] }, Trouble>> {
  const { library, index, likenesses } = session;
  if (!library.data.articles.has(article)) return notFound('article');
  await Promise.all([index.ready(), likenesses.settled()]);
  const rows = openPairs(session, article)
    .slice(0, mostProposed)
    .flatMap(({ id, kind, score }): ProposedRow[] => {
      const other = library.data.articles.get(id);
      if (!other) return [];
      const publisher = short(other.publisher.value, shown.publisher);
      const label = short(index.labels.of(id), shown.label);
      return [{ other: { id, label, publisher, published: briefDate(other.published) }, kind, score }];
    });
  return ok({ rows });
}

/** What two articles tell alike, and what only one of them says. */
export async function sideBySide(session: OpenSession, { a, b }: Two): Promise<Result<SideBySide, Trouble>> {
  const { articles } = session.library.data;
  const [one, other] = [articles.get(a), articles.get(b)];
  if (!one || !other) return notFound('article');
  const [revisionA, revisionB] = [currentRevision(one)?.id, currentRevision(other)?.id];
  const compared = await session.likenesses.compare(a, b);
  if (!compared || revisionA === undefined || revisionB === undefined) {
    return refused('One of the two texts is not held or cannot be read, so they cannot be compared.', 'b');
  }
  return ok({ ...answered(compared), revisionA, revisionB });
}

function answered({
  kind,
  score,
  passages,
  onlyA,
  onlyB,
}: ComparedTexts): Omit<SideBySide, 'revisionA' | 'revisionB'> {
  return {
    kind,
    score,
    passages: passages.map((each) => ({ a: cut(each.a), b: cut(each.b), firmness: [...each.firmness] })),
    onlyA: onlyA.map(cut),
    onlyB: onlyB.map(cut),
  };
}

/** A stretch with no more words than are read side by side; its place is whole. */
function cut({ start, end, pieces }: Stretch): ReadStretch {
  let room = longest;
  const kept = pieces.flatMap(({ text, mark }) => {
    const words = room <= 0 ? '' : short(text, room);
    room -= text.length;
    return words === '' ? [] : [{ text: words, mark }];
  });
  return { start, end, pieces: kept };
}

import type { DisagreementRow, DisagreementSide } from '#common/contract/disagreements';
import type { Claim, Disagreement } from '#common/derive/disagree/found';
import { namesIn } from '#common/derive/disagree/names-in';
import { quoteOf } from '#common/model/annotation';
import type { Ruling } from '#common/model/ruling';
import { ok, type Result } from '#common/result';
import { short, shown } from '../rows/short';
import type { OpenSession } from '../session';
import { notFound, type Trouble } from '../trouble';
import { fitting } from '../window';
import { disagreementKey } from './keys';
import { claimsOn, disagreementsOn } from './told-event';

/** More than this nobody goes through; who settles some sees the next. */
const most = { rows: 60, quote: 600, names: 12 };

/** What those who tell of an event do not agree on: open, and decided with a reason. */
export async function listDisagreements(
  session: OpenSession,
  id: string,
): Promise<Result<{ total: number; rows: DisagreementRow[] }, Trouble>> {
  await session.index.ready();
  const event = session.library.data.events.get(id);
  if (!event) return notFound('event');
  const all = await disagreementsOn(session, event);
  const claims = claimsOn(session, id);
  const rows = all.slice(0, most.rows).map((each) => rowOf(session, id, each, claims));
  return ok({ total: all.length, rows: fitting(rows) });
}

function rowOf(
  session: OpenSession,
  event: string,
  found: Disagreement,
  claims: readonly Claim[],
): DisagreementRow {
  const key = disagreementKey(event, found);
  const { grade, kind, says, note, name } = found;
  const ruling = rulingsOn(session, key).at(-1);
  return {
    key,
    grade,
    kind,
    says,
    note,
    sides: [found.a, found.b].flatMap((claim) => sideOf(session, claim) ?? []),
    others: name === undefined ? [] : otherNames(found, claims),
    why: ruling ? short(ruling.why, most.quote) : null,
  };
}

/** Names in the passages of the other articles: one of them may be the same place, told finer. */
function otherNames({ a }: Disagreement, claims: readonly Claim[]): string[] {
  const own = claims.find(({ id }) => id === a)?.article;
  const names = claims.filter(({ article }) => article !== own).flatMap(({ quote }) => namesIn(quote));
  return [...new Set(names)].slice(0, most.names);
}

function sideOf({ library, index }: OpenSession, id: string | null): DisagreementSide | null {
  const claim = library.data.evidence.get(id ?? '');
  const annotation = library.data.annotations.get(claim?.annotation ?? '');
  if (!claim || !annotation) return null;
  return {
    evidence: claim.id,
    annotation: annotation.id,
    article: annotation.article,
    articleLabel: short(index.labels.of(annotation.article), shown.label),
    saidBy: claim.saidBy.flatMap((tag) => library.data.tags.get(tag)?.name ?? []),
    quote: short(quoteOf(annotation), most.quote),
  };
}

/** The rulings on something, the last one last; several where copies of a library were merged. */
export function rulingsOn({ library }: Pick<OpenSession, 'library'>, on: string): Ruling[] {
  return [...library.data.rulings.values()]
    .filter((ruling) => ruling.on === on)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

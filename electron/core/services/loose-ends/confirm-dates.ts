import type { Op } from '#common/change/op';
import type { Result } from '#common/result';
import { opsForDate } from '../accept-dates';
import { commit } from '../commit';
import { dateIn } from '../index/counted-dates';
import type { OpenSession } from '../session';
import { refused, type Trouble } from '../trouble';

/**
 * Confirms the dates that loose ends name as only the program's reading, all in one change. Refused whole where one of
 * them is another by now: nothing is confirmed that its user has not seen.
 */
export async function confirmDates(
  session: OpenSession,
  { ids }: { readonly ids: readonly string[] },
): Promise<Result<{ seq: number }, Trouble>> {
  const { library, looseEnds } = session;
  await library.flush();
  await looseEnds.ready();
  const ops: Op[] = [];
  for (const id of ids) {
    const end = looseEnds.get(id);
    const { collection } = end?.on ?? {};
    if (end?.confirms === undefined || !isDated(collection)) return lookAgain;
    const place = { in: collection, id: end.on.id, field: end.confirms };
    const date = dateIn(library.head, place);
    if (date === null) return lookAgain;
    ops.push(...opsForDate(session, place, { ...date, confirmed: true }));
  }
  return commit(session, {
    label: ids.length === 1 ? 'date confirmed' : `${ids.length} dates confirmed`,
    ops,
  });
}

const lookAgain = refused(
  'A date in the list changed while you looked, so none was confirmed. Look at the list again; it is current.',
  'ids',
);

function isDated(collection: string | undefined): collection is 'articles' | 'events' | 'evidence' {
  return collection === 'articles' || collection === 'events' || collection === 'evidence';
}

import { setFields } from '#common/change/build';
import type { Op } from '#common/change/op';
import type { DateChoice, DatePlace } from '#common/contract/dates';
import type { DateAsTold } from '#common/model/date-as-told';
import type { Article } from '#common/model/article';
import { ok, type Result } from '#common/result';
import { needsReread, rereadTold } from '#common/time/reread';
import { commit } from './commit';
import { followingDate } from './evidence';
import { dateIn } from './index/counted-dates';
import type { OpenSession } from './session';
import { countedFrom } from './stale-dates';
import { conflicting, type Trouble } from './trouble';

const lookAgain = conflicting(
  'These dates, or the article’s date, changed while you looked. Nothing was changed; look at the list again.',
);

/** What a date becomes by the user's choice; null where that choice is not to be had any more. */
function settled(
  told: DateAsTold,
  choice: DateChoice,
  from: ReturnType<typeof countedFrom>,
): DateAsTold | null {
  if (from === null || from.current !== choice.current || !needsReread(told, from.current)) return null;
  const { article, field, current } = from;
  const against = current === null ? null : { edtf: current, article: article as Article['id'], field };
  if (choice.take === 'keep') {
    // Words stay words, and are not asked about again; a date stands by itself from now on.
    return { ...told, against: told.edtf === null ? against : null, confirmed: true };
  }
  const { edtf } = choice.take;
  const offered = rereadTold(told, current).readings.some((reading) => reading.edtf === edtf);
  return offered ? { ...told, edtf, against, confirmed: true } : null;
}

/** Puts a date where another stands; an event that has its date from there goes along. */
export function opsForDate({ library: { head } }: OpenSession, place: DatePlace, date: DateAsTold): Op[] {
  if (place.in === 'events') {
    const event = head.get('events', place.id);
    return event ? setFields('events', event, { date }) : [];
  }
  if (place.in === 'articles') {
    const article = head.get('articles', place.id);
    const field = place.field === 'accessed' ? 'accessed' : 'published';
    return article ? setFields('articles', article, { [field]: date }) : [];
  }
  const evidence = head.get('evidence', place.id);
  if (!evidence) return [];
  const event = head.get('events', evidence.target.id);
  return [
    ...setFields('evidence', evidence, { told: date }),
    ...(event ? followingDate(event, evidence, date) : []),
  ];
}

/**
 * Settles dates that were worked out from an article's date which changed: each takes the reading chosen, or stays as
 * it is. All in one change. Refused whole where one of them, or what it counts from, is no longer as it was shown.
 */
export async function acceptDates(
  session: OpenSession,
  { choices }: { readonly choices: readonly DateChoice[] },
): Promise<Result<{ seq: number }, Trouble>> {
  const { head } = session.library;
  const ops: Op[] = [];
  for (const choice of choices) {
    const told = dateIn(head, choice.place);
    const date = told && settled(told, choice, countedFrom(head, choice.place, told));
    if (!date) return lookAgain;
    ops.push(...opsForDate(session, choice.place, date));
  }
  const label = choices.length === 1 ? 'date worked out again' : `${choices.length} dates worked out again`;
  const change = await commit(session, { label, ops });
  return change.ok ? ok(change.value) : change;
}

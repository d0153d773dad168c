import { toldOnlyAhead, type PublishedAround } from '#common/derive/standing';
import { standings, type Confidence, type Event, type Standing } from '#common/model/event';
import type { Aspect, Stance } from '#common/model/evidence';
import type { EventRow } from '#common/contract/rows';

/** How a claim bears on its event. */
export const stanceWords: Record<Stance, string> = {
  supports: 'Supports',
  contradicts: 'Contradicts',
  mentions: 'Mentions',
};

/** What of an event a claim is about. */
export const aspectWords: Record<Aspect, string> = {
  event: 'The event itself',
  date: 'Its date',
  place: 'Its place',
  people: 'Its people',
  number: 'A number',
  other: 'Something else',
};

/** Whether an event came to pass, as chosen in Details. */
const standingWords: Record<Exclude<Standing, 'unset'>, string> = {
  planned: 'Planned',
  happened: 'Happened',
  'called off': 'Called off',
  unclear: 'Unclear',
};

/** How sure the user is of an event. */
export const confidenceWords: Record<Confidence, string> = {
  confirmed: 'Confirmed',
  probable: 'Probable',
  unresolved: 'Unresolved',
  rejected: 'Rejected',
  unset: 'Not set',
};

/** The standings to choose from; the first is none of the user's: where it is chosen it shows what was worked out. */
export function standingChoices(
  row: Pick<EventRow, 'standing' | 'workedOut'>,
): { readonly value: Standing; readonly label: string }[] {
  const workedOut =
    row.standing === 'unset' && row.workedOut !== undefined
      ? standingWords[row.workedOut]
      : 'Work it out from the dates';
  return [
    { value: 'unset', label: workedOut },
    ...standings
      .filter((value) => value !== 'unset')
      .map((value) => ({ value, label: standingWords[value] })),
  ];
}

/** That no source can say that an event took place, where so: all came out before it. Not of what was called off. */
export function aheadWords(published: PublishedAround, standing: Standing): string {
  return toldOnlyAhead(published) && standing !== 'called off'
    ? 'No source you hold says it took place.'
    : '';
}

/** An event's title as shown: one without says so. */
export function titleOf(event: Pick<Event, 'title'>): string {
  return event.title.trim() === '' ? 'Event without a title' : event.title;
}

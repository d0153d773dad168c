import type { Confidence, Event, Standing } from '#common/model/event';
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
export const standingWords: Record<Standing, string> = {
  planned: 'Planned',
  happened: 'Happened',
  'called off': 'Called off',
  unclear: 'Unclear',
  unset: 'Not set',
};

/** How sure the user is of an event. */
export const confidenceWords: Record<Confidence, string> = {
  confirmed: 'Confirmed',
  probable: 'Probable',
  unresolved: 'Unresolved',
  rejected: 'Rejected',
  unset: 'Not set',
};

const workedOutWords: Record<NonNullable<EventRow['workedOut']>, string> = {
  planned: 'every source was published before it',
  happened: 'a source published after it tells of it',
  unclear: 'the sources leave it open',
};

/** What the dates of its sources say of an event's standing, while its user has set none; else nothing. */
export function standingReason(row: Pick<EventRow, 'standing' | 'workedOut'>): string {
  if (row.standing !== 'unset' || row.workedOut === undefined) return '';
  const reason = workedOutWords[row.workedOut];
  return row.workedOut === 'unclear' ? `Worked out: ${reason}.` : `Worked out: ${row.workedOut}; ${reason}.`;
}

/** An event's title as shown: one without says so. */
export function titleOf(event: Pick<Event, 'title'>): string {
  return event.title.trim() === '' ? 'Event without a title' : event.title;
}

import type { DrawnStanding, TimelineEvent } from '../timeline/placed-event';
import type { ExportEvent } from './export-view';

const standings: Readonly<Record<string, DrawnStanding>> = {
  happened: 'happened',
  planned: 'planned',
  'called off': 'called off',
};

/** Whether an event lies outside its whole, or a part of it outside it: both are flagged. */
function isOutside({ partOf, parts }: ExportEvent): boolean {
  return (partOf !== null && partOf.outside !== null) || parts.some(({ outside }) => outside !== null);
}

/** An event that goes out, as the timeline draws it: what is private is no part of how it looks. */
export function drawnEvent(event: ExportEvent): TimelineEvent {
  const { supports, contradicts, mentions } = event.weight;
  return {
    id: event.id,
    title: event.title,
    edtf: event.date?.edtf ?? null,
    partOf: event.partOf?.id ?? null,
    standing: standings[event.standing] ?? 'unclear',
    rejected: event.confidence === 'rejected',
    disputed: event.disputed,
    outside: isOutside(event),
    claims: supports + contradicts + mentions,
  };
}

import { isDisputed } from '../derive/disputed';
import { parseEdtf } from '../time/edtf';
import type { EdtfDate } from '../time/edtf-value';
import type { DrawnStanding, TimelineEvent } from '../timeline/placed-event';
import type { ExportEvent } from './export-view';

const standings: Readonly<Record<string, DrawnStanding>> = {
  happened: 'happened',
  planned: 'planned',
  'called off': 'called off',
};

function dateOf(edtf: string): EdtfDate | null {
  const parsed = parseEdtf(edtf);
  return parsed.ok ? parsed.value : null;
}

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
    disputed: isDisputed(event.claims, event.date?.edtf ? dateOf(event.date.edtf) : null, dateOf),
    outside: isOutside(event),
    claims: supports + contradicts + mentions,
  };
}

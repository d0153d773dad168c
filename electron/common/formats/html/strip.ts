import { isDisputed } from '../../derive/disputed';
import { parseEdtf } from '../../time/edtf';
import type { EdtfDate } from '../../time/edtf-value';
import { tickDays, type DrawnStanding, type TimelineEvent } from '../../timeline/placed-event';
import { timelineSvg } from '../../timeline/svg';
import type { ExportEvent, ExportView } from '../export-view';

/** As wide as the page's column, in its own pixels. */
const width = 720;

const standings: Readonly<Record<string, DrawnStanding>> = {
  happened: 'happened',
  planned: 'planned',
  'called off': 'called off',
};

/**
 * The timeline strip of an export's events as inline SVG in the colour of the page's words; empty where no event has
 * a date. Uses presentation attributes only, so the page's policy needs nothing more.
 */
export function exportStrip(view: ExportView): string {
  const events = view.events.map(drawn);
  const articles = view.articles.flatMap(({ id, label, date }) => {
    const days = date?.edtf ? tickDays(date.edtf) : null;
    return days ? [{ id, label, days }] : [];
  });
  return timelineSvg({ events, articles, width, theme: 'page', title: 'The events of this export by date' });
}

function dateOf(edtf: string): EdtfDate | null {
  const parsed = parseEdtf(edtf);
  return parsed.ok ? parsed.value : null;
}

/** Whether an event lies outside its whole, or a part of it outside it: both are flagged. */
function isOutside({ partOf, parts }: ExportEvent): boolean {
  return (partOf !== null && partOf.outside !== null) || parts.some(({ outside }) => outside !== null);
}

function drawn(event: ExportEvent): TimelineEvent {
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

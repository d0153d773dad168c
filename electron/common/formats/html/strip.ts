import { isDisputed } from '../../derive/disputed';
import { partOutside } from '../../derive/part-outside';
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
  const byTitle = new Map(view.events.map((event) => [event.title, event]));
  // The picture cannot tell two of one title apart, and so puts no parts into either.
  const unique = (title: string): string | null =>
    view.events.filter((event) => event.title === title).length === 1
      ? (byTitle.get(title)?.id ?? null)
      : null;
  const wholes = new Map(
    [...new Set(view.events.flatMap(({ partOf }) => partOf ?? []))].map((title) => [title, unique(title)]),
  );
  const drawnAlone = view.events.map((event) => drawn(event, wholes.get(event.partOf ?? '') ?? null));
  const outside = outsideTheirWhole(drawnAlone);
  const events = drawnAlone.map((event) => ({ ...event, outside: outside.has(event.id) }));
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

/** The ids of parts outside their whole, and of those wholes. */
function outsideTheirWhole(events: readonly TimelineEvent[]): Set<string> {
  const dates = new Map(events.map(({ id, edtf }) => [id, edtf === null ? null : dateOf(edtf)]));
  const outside = ({ id, partOf }: TimelineEvent): boolean =>
    partOf !== null && partOutside(dates.get(id) ?? null, dates.get(partOf) ?? null) !== null;
  return new Set(events.flatMap((event) => (outside(event) ? [event.id, event.partOf ?? ''] : [])));
}

function drawn(event: ExportEvent, partOf: string | null): TimelineEvent {
  const { supports, contradicts, mentions } = event.weight;
  return {
    id: event.id,
    title: event.title,
    edtf: event.date?.edtf ?? null,
    partOf,
    standing: standings[event.standing] ?? 'unclear',
    rejected: event.confidence === 'rejected',
    disputed: isDisputed(event.claims, event.date?.edtf ? dateOf(event.date.edtf) : null, dateOf),
    outside: false,
    claims: supports + contradicts + mentions,
  };
}

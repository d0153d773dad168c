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
  const events = view.events.map((event) => drawn(event, wholes.get(event.partOf ?? '') ?? null));
  const articles = view.articles.flatMap(({ id, label, date }) => {
    const days = date?.edtf ? tickDays(date.edtf) : null;
    return days ? [{ id, label, days }] : [];
  });
  return timelineSvg({ events, articles, width, theme: 'page', title: 'The events of this export by date' });
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
    claims: supports + contradicts + mentions,
  };
}

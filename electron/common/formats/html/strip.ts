import { tickDays } from '../../timeline/placed-event';
import { timelineSvg } from '../../timeline/svg';
import { drawnEvent } from '../drawn-event';
import type { ExportView } from '../export-view';

/** As wide as the page's column, in its own pixels. */
const width = 720;

/**
 * The timeline strip of an export's events as inline SVG in the colour of the page's words; empty where no event has
 * a date. Uses presentation attributes only, so the page's policy needs nothing more.
 */
export function exportStrip(view: ExportView): string {
  const events = view.events.map(drawnEvent);
  const articles = view.articles.flatMap(({ id, label, date }) => {
    const days = date?.edtf ? tickDays(date.edtf) : null;
    return days ? [{ id, label, days }] : [];
  });
  return timelineSvg({ events, articles, width, theme: 'page', title: 'The events of this export by date' });
}

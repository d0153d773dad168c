import type { ExportView } from '../export-view';

/** What has a place of its own on the page, so that links lead only to what is there. */
export interface PageNames {
  readonly passages: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
}

/** Collects them once: a page may hold many thousands. */
export function pageNames({ articles, events }: ExportView): PageNames {
  return {
    passages: new Set(articles.flatMap(({ passages }) => passages.map(({ passage }) => passage))),
    events: new Set(events.map(({ id }) => id)),
  };
}

/** Where the id of a passage leads; null where the page does not list it. */
export function passageHref({ passages }: PageNames, id: string): string | null {
  return passages.has(id) ? `#q-${id}` : null;
}

import type { EventRow } from '#common/contract/rows';

/** A line of the link field: an event that is there, or the new one that the typed words name. */
export type LinkRow =
  | { readonly kind: 'event'; readonly event: EventRow }
  | { readonly kind: 'new'; readonly title: string };

/** The lines for typed words: what was found, then the new event, always last. None for nothing at all. */
export function linkRows(found: readonly EventRow[], words: string): LinkRow[] {
  const title = words.trim();
  const events = found.map((event): LinkRow => ({ kind: 'event', event }));
  return title === '' ? events : [...events, { kind: 'new', title }];
}

/** What tells a line from the others for as long as the field is open. */
export function rowKey(row: LinkRow): string {
  return row.kind === 'new' ? 'new' : row.event.id;
}

/**
 * The line that Enter takes once the answer to the typed words is there: the marked one where it still fits, else
 * the first. `marked` is a `rowKey`, or null while the user has not seen any.
 */
export function rowToTake(rows: readonly LinkRow[], marked: string | null): LinkRow | undefined {
  return rows.find((row) => rowKey(row) === marked) ?? rows[0];
}

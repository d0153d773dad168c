import type { BackupDifference, BackupRow } from '#common/contract/backups';
import { counted } from '../../ui/counted';

const kinds: Record<BackupDifference['kind'], readonly [string, string]> = {
  articles: ['article', 'articles'],
  relations: ['link between articles', 'links between articles'],
  annotations: ['annotation', 'annotations'],
  evidence: ['piece of evidence', 'pieces of evidence'],
  events: ['event', 'events'],
  notes: ['note', 'notes'],
  tags: ['tag', 'tags'],
  rulings: ['decision', 'decisions'],
  searches: ['saved search', 'saved searches'],
};

/** How many records of a kind, in words: “3 pieces of evidence”. */
export function countedKind(kind: BackupDifference['kind'], count: number): string {
  const [one, many] = kinds[kind];
  return counted(count, one, many);
}

/** A moment as this machine's clock shows it, written as dates are everywhere else: “22 Nov 2026, 14:05”. */
export function whenMade(at: string): string {
  return new Date(at).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** What a backup holds, in a line. */
export function holdings({ counts }: BackupRow): string {
  const { articles, annotations, events, notes } = counts;
  return [
    counted(articles, 'article'),
    counted(annotations, 'annotation'),
    counted(events, 'event'),
    counted(notes, 'note'),
  ].join(' · ');
}

/** How far the library has moved on, in words. */
export function movedOn({ changesSince }: BackupRow): string {
  return changesSince === 0 ? 'As the library is now' : `${counted(changesSince, 'change')} since`;
}

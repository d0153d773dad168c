import type { BackupRow } from '#common/contract/backups';
import { counted } from '../../ui/counted';

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

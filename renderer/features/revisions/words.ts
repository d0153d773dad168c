import type { TextRevision } from '#common/model/article';
import { whenMade } from '../../ui/when-made';

/** When a text became the one shown, in this machine's own zone and words. */
export function sayWhen({ when }: Pick<TextRevision, 'when'>): string {
  return whenMade(when);
}

const whys: Readonly<Record<string, string>> = {
  import: 'As imported',
  edited: 'Edited',
  'words mended': 'Words mended',
  'put back': 'Words put back',
  restored: 'Restored',
  'kept beside': 'Typed in a window that was closed, and never shown',
};

/** Why a text came to be; one brought back says which. */
export function sayWhy(revision: TextRevision, all: readonly TextRevision[]): string {
  const restored = all.find(({ id }) => id === revision.restores);
  if (restored) return `Restored: ${sayWhy(restored, []).toLowerCase()}, ${sayWhen(restored)}`;
  return whys[revision.why] ?? revision.why;
}

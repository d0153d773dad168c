import type { Annotation } from '../model/annotation';

/** What has become of an annotation's words since they were marked. */
export interface Mended {
  readonly state: 'changed' | 'orphan';
  /** The words as the text has them now, stretches joined as in a quote; empty when the place is lost. */
  readonly now: string;
}

/**
 * Whether an annotation's quote, which stays as it was marked, still is what the text says; null when it is. Moving
 * alone changes no words.
 */
export function mendedOf({ stretches }: Pick<Annotation, 'stretches'>): Mended | null {
  if (stretches.some(({ now }) => now === null)) return { state: 'orphan', now: '' };
  if (stretches.every(({ made, now }) => now?.exact === made.exact)) return null;
  return { state: 'changed', now: stretches.map(({ now }) => now?.exact ?? '').join(' … ') };
}

/** That in a sentence without its full stop; '' where nothing has changed. */
export function mendedWords(mended: Mended | null): string {
  if (mended === null) return '';
  if (mended.state === 'orphan') return 'quoted as first marked; its place in the text is lost';
  return `quoted as first marked; words changed since, and the text now reads “${mended.now}”`;
}

import type { AnnotationRow } from '#common/contract/rows';
import type { Aspect, Stance } from '#common/model/evidence';
import { isEmptyRichText } from '#common/model/rich-text';
import type { StretchState } from '#common/model/stretch';
import type { Tag } from '#common/model/tag';
import type { z } from 'zod';

/** How a claim bears on its event, as said before the event's title. */
export const stanceWords: Record<z.infer<typeof Stance>, string> = {
  supports: 'Supports',
  contradicts: 'Contradicts',
  mentions: 'Mentions',
};

/** What of an event a claim is about. */
export const aspectWords: Record<z.infer<typeof Aspect>, string> = {
  event: 'The event itself',
  date: 'Its date',
  place: 'Its place',
  people: 'Its people',
  number: 'A number',
  other: 'Something else',
};

/** What happened to a passage since it was marked; null when it is as it was. */
export const stateWords: Record<StretchState, { readonly short: string; readonly long: string } | null> = {
  exact: null,
  moved: { short: 'Moved', long: 'The same words now stand elsewhere in the article.' },
  changed: { short: 'Words changed', long: 'The words at this place are no longer those first marked.' },
  orphan: { short: 'Place lost', long: 'These words are no longer found in the article.' },
};

/** The tags of an annotation that the codebook knows, in its order. */
export function tagsOf(row: AnnotationRow, codebook: ReadonlyMap<string, Tag>): Tag[] {
  return row.annotation.tags.flatMap((id) => codebook.get(id) ?? []);
}

/** What a screen reader says of words that are annotated: "highlight: Schedule, Munich, with a comment". */
export function markLabel(row: AnnotationRow, tags: readonly Pick<Tag, 'name'>[]): string {
  const named = tags.map(({ name }) => name).join(', ');
  const parts = [named === '' ? 'highlight' : `highlight: ${named}`];
  if (!isEmptyRichText(row.annotation.comment)) parts.push('with a comment');
  if (row.evidence.length > 0) {
    parts.push(row.evidence.length === 1 ? 'linked to an event' : `linked to ${row.evidence.length} events`);
  }
  return parts.join(', ');
}

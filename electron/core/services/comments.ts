import type { LibraryData } from '#common/model/library';
import { citationsIn } from '#common/model/note';
import type { RichNode } from '#common/model/rich-text';

/** A rich text that a record carries, and where in the record it stands. */
export interface CommentOf {
  readonly kind: 'annotation' | 'evidence' | 'event';
  readonly collection: 'annotations' | 'evidence' | 'events';
  readonly field: 'comment' | 'description';
  readonly comment: RichNode | null;
}

/** What a user wrote about an annotation, a claim or an event, by the record's id; null for any other. */
export function commentOf(
  { annotations, evidence, events }: Pick<LibraryData, 'annotations' | 'evidence' | 'events'>,
  id: string,
): CommentOf | null {
  const annotation = annotations.get(id);
  if (annotation) {
    return { kind: 'annotation', collection: 'annotations', field: 'comment', comment: annotation.comment };
  }
  const claim = evidence.get(id);
  if (claim) return { kind: 'evidence', collection: 'evidence', field: 'comment', comment: claim.comment };
  const event = events.get(id);
  if (!event) return null;
  return { kind: 'event', collection: 'events', field: 'description', comment: event.description };
}

/** What a rich text cites, each once: `kind id`. */
export function citedKeys(text: RichNode | null | undefined): string[] {
  if (!text) return [];
  return [...new Set(citationsIn(text).map(({ kind, id }) => `${kind} ${id}`))];
}

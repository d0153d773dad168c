import { z } from 'zod';
import { NoteId } from './ids';
import { recordFields } from './record';
import { emptyRichText, RichText, type RichNode } from './rich-text';

export const citedKinds = ['annotation', 'evidence', 'event', 'article', 'tag'] as const;

/** What a citation node in a note or a comment holds: the record it points at and the words as they were cited. */
export const Citation = z.looseObject({ kind: z.enum(citedKinds), id: z.uuidv7(), quote: z.string() });
export type Citation = z.infer<typeof Citation>;

/** Free writing. Citations are nodes `citation` (inline) and `citationBlock` (a quoted block). */
export const Note = z.looseObject({
  id: NoteId,
  ...recordFields,
  title: z.string().default(''),
  body: RichText.default(() => emptyRichText()),
});
export type Note = z.infer<typeof Note>;

/** Every citation in a rich text, in reading order. Malformed nodes are passed over. */
export function citationsIn(doc: RichNode | null): Citation[] {
  const found: Citation[] = [];
  const visit = (node: RichNode): void => {
    if (node.type === 'citation' || node.type === 'citationBlock') {
      const citation = Citation.safeParse(node.attrs);
      if (citation.success) found.push(citation.data);
    }
    node.content?.forEach(visit);
  };
  if (doc) visit(doc);
  return found;
}

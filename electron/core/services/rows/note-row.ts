import type { NoteRow } from '#common/contract/rows';
import { citationsIn, type Note } from '#common/model/note';
import { richTextWords } from '#common/model/rich-text';
import { excerpt } from '#common/text/excerpt';

/** Graphemes of a note's words that its row shows. */
const startLength = 140;

/** A note as lists show it. */
export function noteRow(note: Note): NoteRow {
  return {
    id: note.id,
    title: note.title,
    start: excerpt(richTextWords(note.body).slice(0, 4 * startLength), startLength),
    citations: citationsIn(note.body).length,
    updatedAt: note.updatedAt,
    private: note.private,
  };
}

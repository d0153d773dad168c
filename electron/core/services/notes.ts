import { drop, put, setFields } from '#common/change/build';
import type { NoteRow } from '#common/contract/rows';
import { searchWords } from '#common/derive/fold';
import type { NoteId } from '#common/model/ids';
import { Note, type citedKinds } from '#common/model/note';
import { emptyRichText, richTextWords, type RichText } from '#common/model/rich-text';
import { ok, type Result } from '#common/result';
import { commit, moment, named } from './commit';
import { noteRow } from './rows/note-row';
import type { OpenSession } from './session';
import { notFound, type Trouble } from './trouble';
import { rowsOf, windowOf, type WindowAsked } from './window';

type Done = Promise<Result<{ seq: number }, Trouble>>;

interface ListAsked extends WindowAsked {
  readonly order: 'changed' | 'title' | 'added';
  readonly words: string;
}

/** What the words of a filter are looked for in. */
export function noteWords({ folded }: OpenSession, note: Note): string {
  return folded.of(note, () => `${note.title}\n${richTextWords(note.body)}`);
}

/** A window of the notes; those changed or added last come first. */
export function listNotes(session: OpenSession, asked: ListAsked): { total: number; rows: NoteRow[] } {
  const { library, index } = session;
  const { notes } = library.data;
  const order = index.notes[asked.order];
  const newestFirst = asked.order !== 'title';
  const rowOf = (id: string): NoteRow | undefined => {
    const note = notes.get(id);
    return note && session.noteRows.of(note, () => noteRow(note));
  };
  const words = searchWords(asked.words);
  if (words.length === 0) {
    return { total: notes.size, rows: rowsOf(order.window(asked.from, asked.count, newestFirst), rowOf) };
  }
  const question = `notes ${JSON.stringify([asked.order, words])}`;
  const ids = index.lists.get(question, index.stamps.of('notes'), () =>
    order.window(0, notes.size, newestFirst).filter((id) => {
      const note = notes.get(id);
      return note !== undefined && words.every((word) => noteWords(session, note).includes(word));
    }),
  );
  return windowOf(ids, asked, rowOf);
}

/** A window of the notes that cite a record, the one changed last first. */
export async function citingNotes(
  session: OpenSession,
  asked: WindowAsked & { readonly kind: (typeof citedKinds)[number]; readonly id: string },
): Promise<{ total: number; rows: NoteRow[] }> {
  await session.index.ready();
  const { notes } = session.library.data;
  const ids = session.index.notesByCited
    .of(`${asked.kind} ${asked.id}`)
    .toSorted((one, other) =>
      (notes.get(other)?.updatedAt ?? '').localeCompare(notes.get(one)?.updatedAt ?? ''),
    );
  return windowOf(ids, asked, (id) => {
    const note = notes.get(id);
    return note && session.noteRows.of(note, () => noteRow(note));
  });
}

/** A whole note as JSON, and the `seq` by which this version of it is known when it is written in. */
export function noteJson({ library, noteVersions }: OpenSession, id: string): Result<string, Trouble> {
  const note = library.data.notes.get(id);
  if (!note) return notFound('note');
  noteVersions.remember(id, library.seq, note.body.content ?? []);
  return ok(JSON.stringify({ ...note, seq: library.seq }));
}

/** Makes a note. Its body always has blocks, so that writing can splice them. */
export async function createNote(
  session: OpenSession,
  { title, body }: { title: string; body?: RichText | undefined },
): Promise<Result<{ id: NoteId; seq: number }, Trouble>> {
  const at = moment(session);
  const note = Note.parse({
    id: session.parts.ids.next<NoteId>(),
    createdAt: at,
    updatedAt: at,
    title,
    body: body?.content ? body : emptyRichText(),
  });
  const change = await commit(session, {
    label: `new note ${named(title, '')}`.trim(),
    ops: [put('notes', note)],
  });
  return change.ok ? ok({ id: note.id, ...change.value }) : change;
}

/** Sets the fields given. */
export async function editNote(
  session: OpenSession,
  id: string,
  fields: { title?: string | undefined; private?: boolean | undefined },
): Done {
  const note = session.library.head.get('notes', id);
  if (!note) return notFound('note');
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  const what = fields.title === undefined ? 'privacy' : 'title';
  const label = `${what} of note ${named(note.title, '')}`.trim();
  return commit(session, { label, ops: setFields('notes', note, Object.fromEntries(given)) });
}

/** What hangs on a note: nothing does. */
export function noteHangsOn(
  { library }: OpenSession,
  id: string,
): Result<{ annotations: number; evidence: number; events: number; citations: number }, Trouble> {
  if (!library.data.notes.has(id)) return notFound('note');
  return ok({ annotations: 0, evidence: 0, events: 0, citations: 0 });
}

/** Deletes a note; what it cites stays. */
export async function removeNote(session: OpenSession, id: string): Done {
  const note = session.library.head.get('notes', id);
  if (!note) return notFound('note');
  const label = `deletion of note ${named(note.title, '')}`.trim();
  return commit(session, { label, ops: [drop('notes', note)] });
}

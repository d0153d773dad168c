import { Buffer } from 'node:buffer';
import {
  citingNotes,
  createNote,
  editNote,
  listNotes,
  noteHangsOn,
  noteJson,
  removeNote,
} from '#core/services/notes';
import { writeNote } from '#core/services/write-note';
import { answer, os } from './base';
import { inPieces } from './pieces';

/** The `notes` calls. */
export const notesRouter = {
  list: os.notes.list.handler(({ context, input }) => listNotes(context.session, input)),
  citing: os.notes.citing.handler(({ context, input }) => citingNotes(context.session, input)),
  open: os.notes.open.handler(async ({ context, input }) =>
    inPieces(Buffer.from(await answer(noteJson(context.session, input.id)))),
  ),
  create: os.notes.create.handler(({ context, input }) => answer(createNote(context.session, input))),
  edit: os.notes.edit.handler(({ context, input }) =>
    answer(editNote(context.session, input.id, input.fields)),
  ),
  write: os.notes.write.handler(({ context, input }) => answer(writeNote(context.session, input))),
  hangsOn: os.notes.hangsOn.handler(({ context, input }) => answer(noteHangsOn(context.session, input.id))),
  remove: os.notes.remove.handler(({ context, input }) => answer(removeNote(context.session, input.id))),
};

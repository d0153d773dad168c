import type { GroupId, NoteId } from '#common/model/ids';
import type { Note } from '#common/model/note';
import { usePendingActs } from '../../platform/act';
import type { Api } from '../../platform/api';
import { collectStream } from '../../platform/live';
import { newGroup } from '../../platform/new-group';
import type { NoteStore } from '../../editor/note/note-saving';

/** A note as it is stored, and the `seq` that names this version of it. */
export type NoteVersion = Note & { readonly seq: number };

/** The whole note as it is stored. Rejects with NOT_FOUND when it is gone. */
export function openNote(api: Api, id: NoteId): Promise<NoteVersion> {
  return collectStream<NoteVersion>(api.notes.open({ id }));
}

/** A note of the library as saving sees it. Writes under way count in the status line. */
export function noteStore(api: Api, id: NoteId): NoteStore<GroupId> {
  return {
    newGroup,
    load: async () => {
      const { body, seq } = await openNote(api, id);
      return { blocks: body.content ?? [], version: seq };
    },
    write: async (splices, group, base) => {
      usePendingActs.setState(({ pending }) => ({ pending: pending + 1 }));
      try {
        const { seq, merged } = await api.notes.write({ id, splices, group, base });
        return { version: seq, merged };
      } finally {
        usePendingActs.setState(({ pending }) => ({ pending: pending - 1 }));
      }
    },
  };
}

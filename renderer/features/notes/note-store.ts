import type { GroupId, NoteId } from '#common/model/ids';
import type { Note } from '#common/model/note';
import { usePendingActs } from '../../platform/act';
import type { Api } from '../../platform/api';
import { collectStream } from '../../platform/live';
import { newGroup } from '../../platform/new-group';
import type { NoteStore } from '../../editor/note/note-saving';

/** The whole note as it is stored. Rejects with NOT_FOUND when it is gone. */
export function openNote(api: Api, id: NoteId): Promise<Note> {
  return collectStream<Note>(api.notes.open({ id }));
}

/** A note of the library as saving sees it. Writes under way count in the status line. */
export function noteStore(api: Api, id: NoteId): NoteStore<GroupId> {
  return {
    newGroup,
    load: async () => (await openNote(api, id)).body.content ?? [],
    write: async (splices, group) => {
      usePendingActs.setState(({ pending }) => ({ pending: pending + 1 }));
      try {
        return (await api.notes.write({ id, splices, group })).seq;
      } finally {
        usePendingActs.setState(({ pending }) => ({ pending: pending - 1 }));
      }
    },
  };
}

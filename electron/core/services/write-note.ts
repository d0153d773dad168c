import { diffBlocks } from '#common/change/block-diff';
import { sameJson } from '#common/change/equal';
import { mergeNote, storedBlocks } from '#common/change/merge-note';
import type { Op } from '#common/change/op';
import type { BlockSplice } from '#common/contract/notes';
import type { GroupId } from '#common/model/ids';
import type { Note } from '#common/model/note';
import type { RichNode } from '#common/model/rich-text';
import { ok, type Result } from '#common/result';
import { commit, named } from './commit';
import type { OpenSession } from './session';
import { conflicting, notFound, type Trouble } from './trouble';

interface Write {
  readonly id: string;
  readonly splices: readonly BlockSplice[];
  readonly group: GroupId;
  /** The version the splices start from. */
  readonly base?: number | undefined;
}

interface Written {
  readonly seq: number;
  /** At how many places both had written; null where nobody else had. */
  readonly merged: number | null;
}

/** What a write makes of the note as it is now. */
interface Planned {
  readonly splices: readonly BlockSplice[];
  readonly after: readonly RichNode[];
  readonly merged: number | null;
}

/**
 * Saves what was typed, block by block, in the order given; each splice is of what the one before left. What another
 * window wrote since the version it starts from is kept: one message is enough, for a window that closes sends no
 * second.
 */
export async function writeNote(session: OpenSession, asked: Write): Promise<Result<Written, Trouble>> {
  const { id, group } = asked;
  const note = session.library.head.get('notes', id);
  if (!note) return notFound('note');
  const plan = planned(session, note, asked);
  if (plan === null) return overtaken(note);
  const ops = plan.splices.map((splice): Op => ({ op: 'splice', in: 'notes', id, path: content, ...splice }));
  const written = await commit(session, { label: `writing in ${named(note.title, 'a note')}`, ops, group });
  if (!written.ok) return written.error.code === 'CONFLICT' ? overtaken(note) : written;
  const { seq } = written.value;
  session.noteVersions.remember(id, seq, plan.after);
  return ok({ seq, merged: plan.merged });
}

const content = ['body', 'content'];

function planned(session: OpenSession, note: Note, { id, splices, base }: Write): Planned | null {
  const now = note.body.content ?? [];
  const from = base === undefined ? null : session.noteVersions.blocksAt(id, base);
  if (from === null || sameJson(from, now)) {
    const after = spliced(now, splices);
    return after && { splices, after, merged: null };
  }
  const mine = spliced(from, splices);
  if (mine === null) return null;
  const { blocks, both } = mergeNote(from, mine, now);
  const hunks = diffBlocks(now, blocks, storedBlocks).toReversed();
  const joining = hunks.map((hunk) => ({
    at: hunk.from,
    removed: now.slice(hunk.from, hunk.to),
    inserted: [...hunk.blocks],
  }));
  return { splices: joining, after: blocks, merged: both };
}

/** The blocks after the splices; null where one does not fit. */
function spliced(blocks: readonly RichNode[], splices: readonly BlockSplice[]): readonly RichNode[] | null {
  let after = blocks;
  for (const { at, removed, inserted } of splices) {
    if (!sameJson(after.slice(at, at + removed.length), removed)) return null;
    after = after.toSpliced(at, removed.length, ...(inserted as RichNode[]));
  }
  return after;
}

function overtaken(note: Note): Result<never, Trouble> {
  return conflicting(
    `${named(note.title, 'This note')} was changed elsewhere since it was opened here, so what you typed was not put into it. Open the note again; your words stay in this window until then.`,
    'note',
  );
}

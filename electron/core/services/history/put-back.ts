import { put, set } from '#common/change/build';
import type { Op } from '#common/change/op';
import { Ruling } from '#common/model/ruling';
import type { RulingId } from '#common/model/ids';
import type { AnyRecord, Collection, LibraryData } from '#common/model/library';
import { emptyLibrary } from '#common/model/library';
import { ok, type Result } from '#common/result';
import { firmReferences } from '#core/store/references';
import { commit, moment } from '../commit';
import type { OpenSession } from '../session';
import { conflicting, readOnly, refused, undoTrouble, type Trouble } from '../trouble';
import { emptiedUpTo } from './bin';
import { leftHanging } from './left-hanging';
import { changesOf, sayHanging } from './undo-act';

/**
 * Brings back what an act deleted, as one act that undo takes back: all of it as it was, or, where what it was part of
 * has changed since, the records alone. Those that would point at nothing are refused.
 */
export async function putBack(
  session: OpenSession,
  group: string,
): Promise<Result<{ label: string; seq: number; alone: boolean }, Trouble>> {
  if (session.readOnlyWhy !== null) return readOnly(session.readOnlyWhy);
  const deletion = (await session.bin.all()).find((one) => one.group === group);
  if (!deletion) return refused('This is not in the bin (any more). Open the bin again.', 'group');
  return session.textTurns.marking(async () => {
    const { label, first, last } = deletion;
    const changes = await changesOf(session, { group: deletion.group, first, last });
    if (changes === null)
      return refused(`“${label}” cannot be brought back: the journal of that time is missing.`, 'group');
    const again = `putting back: ${label}`;
    const hanging = leftHanging(session.library.data, changes);
    if (hanging) return conflicting(sayHanging(label, hanging));
    const whole = await session.undo.revert({ group: deletion.group, label, changes }, again);
    if (whole.ok) return ok({ label, seq: whole.value.change.seq, alone: false });
    if (whole.error.kind !== 'conflict') return undoTrouble(whole.error, session.library.writable);
    const ops = missingRecords(
      session.library.data,
      changes.flatMap((change) => change.ops),
    );
    if (ops === null) return undoTrouble(whole.error, session.library.writable);
    const done = await commit(session, { label: again, ops });
    return done.ok ? ok({ label, seq: done.value.seq, alone: true }) : done;
  });
}

/** Puts of the dropped records that are not there; null where one would point at what is not there. */
function missingRecords(data: LibraryData, ops: readonly Op[]): Op[] | null {
  const back = emptyLibrary();
  for (const op of ops) {
    if (op.op !== 'drop' || data[op.in].has(op.record.id)) continue;
    (back[op.in] as Map<string, AnyRecord>).set(op.record.id, op.record as unknown as AnyRecord);
  }
  const there = (collection: Collection, id: string): boolean =>
    data[collection].has(id) || back[collection].has(id);
  for (const { to, id } of firmReferences(back)) if (!there(to, id)) return null;
  return Object.entries(back).flatMap(([collection, records]) =>
    [...(records as ReadonlyMap<string, AnyRecord>).values()].map((record) =>
      put(collection as Collection, record as never),
    ),
  );
}

/** Stops offering what is in the bin now: a ruling, undoable, that says so. Nothing is erased. */
export async function emptyBin(session: OpenSession): Promise<Result<{ seq: number }, Trouble>> {
  const { bin, library } = session;
  await library.flush();
  const before = bin.emptied;
  const on = emptiedUpTo(library.seq);
  const label = 'emptying the bin';
  if (before) return commit(session, { label, ops: [set('rulings', before.id, ['on'], before.on, on)] });
  const at = moment(session);
  const id = session.parts.ids.next<RulingId>();
  const ruling = Ruling.parse({ id, createdAt: at, updatedAt: at, on, decision: 'dismissed' });
  return commit(session, { label, ops: [put('rulings', ruling)] });
}

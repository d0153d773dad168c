import { reverseOps } from '#common/change/reverse';
import { squash } from '#common/change/squash';
import type { Change } from '#common/change/change';
import type { Act } from '#common/history/activity';
import { kindWords } from '#common/model/kind-words';
import { ok, type Result } from '#common/result';
import { commit } from '../commit';
import type { OpenSession } from '../session';
import { leftHanging, type LeftHanging } from './left-hanging';
import { beyondLimit, conflicting, readOnly, refused, undoTrouble, type Trouble } from '../trouble';

/** More changes than this are not taken back at once. */
const mostChanges = 5000;

interface Acted {
  readonly label: string;
  readonly seq: number;
}

/**
 * Takes one act back. In its turn, as Undo and Redo would where it is next; else as an act of its own, which is
 * refused where something has changed the same since.
 */
export async function undoAct(session: OpenSession, group: string): Promise<Result<Acted, Trouble>> {
  const found = findAct(session, group);
  if (!found.ok) return found;
  const act = found.value;
  return session.textTurns.marking(async () => {
    const { undo, library } = session;
    const { undo: nextUndo, redo: nextRedo } = undo.state();
    const inTurn = nextUndo?.group === group ? 'undo' : nextRedo?.group === group ? 'redo' : null;
    const done =
      inTurn === null ? await revert(session, act) : { ok: true as const, value: await undo[inTurn]() };
    if (!done.ok) return done;
    if (!done.value.ok) return undoTrouble(done.value.error, library.writable);
    return ok({ label: done.value.value.label, seq: done.value.value.change.seq });
  });
}

async function revert(session: OpenSession, act: Act) {
  const changes = await changesOf(session, act);
  if (changes === null) return lost(act);
  const { group, label } = act;
  const hanging = leftHanging(session.library.data, changes);
  if (hanging) return conflicting(sayHanging(label, hanging));
  const again = act.act === 'undid' ? `redo of ${label}` : `undo of ${label}`;
  return ok(await session.undo.revert({ group, label, changes }, again));
}

/** The changes of an act, oldest first; null where the journal no longer has them all. */
export async function changesOf(
  { library }: OpenSession,
  { group, first, last }: Pick<Act, 'group' | 'first' | 'last'>,
): Promise<Change[] | null> {
  await library.flush();
  const changes = await library.changesBefore(last + 1, last - first + 1);
  return changes[0]?.seq === first ? changes.filter((change) => change.group === group) : null;
}

/** Takes back an act and everything after it, as one act that undo takes back. */
export async function undoFrom(
  session: OpenSession,
  group: string,
): Promise<Result<Acted & { acts: number }, Trouble>> {
  const found = findAct(session, group);
  if (!found.ok) return found;
  const { first, label } = found.value;
  return session.textTurns.marking(async () => {
    const { library } = session;
    await library.flush();
    const count = library.seq - first + 1;
    if (count > mostChanges) {
      return beyondLimit(
        `More than ${mostChanges.toLocaleString('en')} changes were made since “${label}”, too many to take back at once. Restore a backup from before it into a new folder instead.`,
      );
    }
    const changes = await library.changesBefore(library.seq + 1, count);
    if (changes[0]?.seq !== first) return lost(found.value);
    const upgrade = changes.find(({ group: each }) => session.history.activity.get(each)?.upgrade === true);
    if (upgrade) {
      return refused(
        `“${label}” was before the library was brought up to date, and that is not taken back. Restore the backup made before the upgrade into a new folder instead.`,
      );
    }
    const ops = squash(reverseOps(changes.flatMap((change) => change.ops)));
    const acts = new Set(changes.map((change) => change.group)).size;
    const done = await commit(session, {
      label: `return to before ${label}`,
      ops,
      returnsTo: first - 1,
    });
    return done.ok ? ok({ label, seq: done.value.seq, acts }) : done;
  });
}

function findAct({ history, readOnlyWhy }: OpenSession, group: string): Result<Act, Trouble> {
  if (readOnlyWhy !== null) return readOnly(readOnlyWhy);
  const act = history.activity.get(group);
  if (!act) return refused('This act is not in the list of what changed. Open the list again.', 'group');
  if (act.upgrade) {
    return refused(
      'Bringing the library up to date is not taken back. The backup made before it is among the backups.',
      'group',
    );
  }
  if (!history.activity.inEffect(act)) return refused(`“${act.label}” was taken back already.`, 'group');
  return ok(act);
}

/** Why an act is not taken back that other records hang on. */
export function sayHanging(label: string, { onGone, comesBackToNothing }: LeftHanging): string {
  if (comesBackToNothing) {
    return `“${label}” cannot be taken back alone: what it was about is gone. Bring that back first.`;
  }
  const kinds = [...onGone].map(
    ([kind, count]) => `${count.toLocaleString('en')} ${kindWords[kind][count === 1 ? 0 : 1]}`,
  );
  return `“${label}” cannot be taken back alone: ${kinds.join(', ')} made since would be left without what they are about. Delete them first, or take back everything from there on.`;
}

function lost({ label }: Act) {
  return refused(`“${label}” cannot be taken back: the journal of that time is missing or damaged.`, 'group');
}

import { drop, put, setFields } from '#common/change/build';
import type { RulingId } from '#common/model/ids';
import { Ruling } from '#common/model/ruling';
import type { Result } from '#common/result';
import { commit, moment, named } from '../commit';
import type { OpenSession } from '../session';
import { refused, type Trouble } from '../trouble';

type Done = Promise<Result<{ seq: number }, Trouble>>;

const gone =
  'This loose end is no longer there: what it was about has changed. Look at the list again; it is current.';

/** Sets a loose end aside with a reason, or gives another reason for one that is. */
export async function setLooseEndAside(session: OpenSession, { id, why }: { id: string; why: string }): Done {
  await session.library.flush();
  await session.looseEnds.ready();
  const end = session.looseEnds.get(id);
  if (!end) return refused(gone, 'id');
  const label = `setting aside: ${named(end.says, 'a loose end')}`;
  const before = session.looseEnds.rulingsOn(id).at(-1);
  const fields = { decision: 'set aside' as const, why };
  if (before) return commit(session, { label, ops: setFields('rulings', before, fields) });
  const at = moment(session);
  const ruling = Ruling.parse({
    id: session.parts.ids.next<RulingId>(),
    createdAt: at,
    updatedAt: at,
    on: id,
    ...fields,
  });
  return commit(session, { label, ops: [put('rulings', ruling)] });
}

/** Brings a loose end back that was set aside. */
export async function bringLooseEndBack(session: OpenSession, id: string): Done {
  await session.library.flush();
  await session.looseEnds.ready();
  const end = session.looseEnds.get(id);
  if (!end) return refused(gone, 'id');
  const rulings = session.looseEnds.rulingsOn(id);
  return commit(session, {
    label: `bringing back: ${named(end.says, 'a loose end')}`,
    ops: rulings.map((ruling) => drop('rulings', ruling)),
  });
}

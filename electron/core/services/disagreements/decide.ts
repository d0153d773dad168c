import { drop, put, setFields } from '#common/change/build';
import type { Disagreement } from '#common/derive/disagree/found';
import type { RulingId } from '#common/model/ids';
import { Ruling } from '#common/model/ruling';
import { ok, type Result } from '#common/result';
import { commit, moment, named } from '../commit';
import type { OpenSession } from '../session';
import { notFound, refused, type Trouble } from '../trouble';
import { disagreementKey, sameNameKey } from './keys';
import { rulingsOn } from './list';
import { disagreementsOn } from './told-event';

type Done = Promise<Result<{ seq: number }, Trouble>>;

interface Asked {
  readonly event: string;
  readonly key: string;
}

const gone =
  'This disagreement is no longer there: what it was about has changed. Look at the event again; it is current.';

async function found(session: OpenSession, { event, key }: Asked): Promise<Result<Disagreement, Trouble>> {
  await session.library.flush();
  await session.index.ready();
  const held = session.library.data.events.get(event);
  if (!held) return notFound('event');
  const all = await disagreementsOn(session, held);
  const one = all.find((each) => disagreementKey(event, each) === key);
  return one ? ok(one) : refused(gone, 'key');
}

/** Settles a disagreement with a reason, or gives another reason for one that is settled. */
export async function settleDisagreement(session: OpenSession, asked: Asked & { why: string }): Done {
  const one = await found(session, asked);
  if (!one.ok) return one;
  return rule(session, asked.key, asked.why, `settling: ${named(one.value.says, 'a disagreement')}`);
}

/** Opens a disagreement again that was settled. */
export async function reopenDisagreement(session: OpenSession, asked: Asked): Done {
  const one = await found(session, asked);
  if (!one.ok) return one;
  const label = `opening again: ${named(one.value.says, 'a disagreement')}`;
  return commit(session, {
    label,
    ops: rulingsOn(session, asked.key).map((ruling) => drop('rulings', ruling)),
  });
}

/** Says once for the whole library that a name only one article has is another's, told finer or wider. */
export async function saySameName(session: OpenSession, asked: Asked & { other: string }): Done {
  const one = await found(session, asked);
  if (!one.ok) return one;
  const { name } = one.value;
  if (name === undefined) return refused('Only of a name can it be said that another is the same.', 'key');
  const why = `${asked.other} and ${name} are told of the same place or person.`;
  return rule(session, sameNameKey(name, asked.other), why, `noting that ${named(why, 'two names are one')}`);
}

async function rule(session: OpenSession, on: string, why: string, label: string): Done {
  const before = rulingsOn(session, on).at(-1);
  const fields = { decision: 'resolved' as const, why };
  if (before) return commit(session, { label, ops: setFields('rulings', before, fields) });
  const at = moment(session);
  const id = session.parts.ids.next<RulingId>();
  const ruling = Ruling.parse({ id, createdAt: at, updatedAt: at, on, ...fields });
  return commit(session, { label, ops: [put('rulings', ruling)] });
}

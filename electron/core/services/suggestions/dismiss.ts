import { drop, put } from '#common/change/build';
import { isOnSuggestionOf } from '#common/derive/suggest/suggestion-key';
import type { RulingId } from '#common/model/ids';
import { Ruling } from '#common/model/ruling';
import { ok, type Result } from '#common/result';
import { commit, moment, named } from '../commit';
import { rulingsOn } from '../disagreements/list';
import type { OpenSession } from '../session';
import { refused, type Trouble } from '../trouble';
import { suggestionsOf } from './suggestions';

type Done = Promise<Result<{ seq: number }, Trouble>>;

interface Asked {
  readonly article: string;
  readonly key: string;
}

const gone =
  'This suggestion is no longer there: its sentence has changed, or bears on an event by now. Look at the list again; it is current.';

/** Remembers that a suggestion was dismissed. One that was before stays so, and nothing changes. */
export async function dismissSuggestion(session: OpenSession, { article, key }: Asked): Done {
  await session.library.flush();
  const suggested = await suggestionsOf(session, article);
  if (!suggested.ok) return suggested;
  if (rulingsOn(session, key).length > 0) return ok({ seq: session.library.seq });
  const one = suggested.value.rows.find((row) => row.key === key);
  if (!one) return refused(gone, 'key');
  const at = moment(session);
  const id = session.parts.ids.next<RulingId>();
  const ruling = Ruling.parse({ id, createdAt: at, updatedAt: at, on: key, decision: 'dismissed' });
  const label = `dismissing the suggestion ${named(one.title, 'of an event')}`;
  return commit(session, { label, ops: [put('rulings', ruling)] });
}

/** Lets a suggestion that was dismissed be made again. */
export async function bringSuggestionBack(session: OpenSession, { article, key }: Asked): Done {
  await session.library.flush();
  const rulings = isOnSuggestionOf(article, key) ? rulingsOn(session, key) : [];
  if (rulings.length === 0) return refused(gone, 'key');
  return commit(session, {
    label: 'bringing back a suggested event',
    ops: rulings.map((ruling) => drop('rulings', ruling)),
  });
}

import type { Found } from '#common/contract/library';
import { idsIn, shortId } from '#common/derive/short-id';
import { foundThing, type FoundKind } from './found';
import type { OpenSession } from './session';

const kinds = {
  articles: 'article',
  annotations: 'annotation',
  evidence: 'evidence',
  events: 'event',
  notes: 'note',
  tags: 'tag',
} as const satisfies Record<string, FoundKind>;
const searched = Object.keys(kinds) as (keyof typeof kinds)[];

/** The most records one text is answered with. */
const most = 20;

/**
 * The records that the ids in a text name: whole ones, or short ones as exports print them, anywhere in a pasted line.
 * A short id may fit several. Short ids are gone through, not indexed: a paste is rare, an index of all is not small.
 */
export async function findById(session: OpenSession, text: string): Promise<{ found: Found[] }> {
  await session.index.ready();
  const { data } = session.library;
  const { whole, short } = idsIn(text);
  const found: Found[] = [];
  for (const id of whole) {
    for (const name of searched) if (data[name].has(id)) found.push(foundThing(session, kinds[name], id));
  }
  const wanted = new Set(short);
  if (wanted.size > 0) {
    for (const name of searched) {
      for (const id of data[name].keys()) {
        if (wanted.has(shortId(id))) found.push(foundThing(session, kinds[name], id));
        if (found.length >= most) return { found: found.slice(0, most) };
      }
    }
  }
  return { found: found.slice(0, most) };
}

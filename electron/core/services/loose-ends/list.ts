import type { LooseEndRow } from '#common/contract/loose-ends';
import { looseEndKinds, type LooseEndKind } from '#common/derive/loose-ends/loose-end';
import { quoteOf } from '#common/model/annotation';
import { richTextWords } from '#common/model/rich-text';
import { short, shown } from '../rows/short';
import type { OpenSession } from '../session';
import { rowsOf, type WindowAsked } from '../window';
import type { HeldEnd } from './held-end';

/** How many loose ends there are: of each kind, in all, and set aside. */
export async function looseEndCounts({ looseEnds, likenesses }: OpenSession): Promise<{
  open: number;
  aside: number;
  kinds: { kind: LooseEndKind; count: number }[];
}> {
  // What is worked out of texts comes when it is ready: the list does not wait for it.
  likenesses.start();
  await looseEnds.ready();
  return {
    open: looseEnds.open,
    aside: looseEnds.setAside,
    kinds: looseEndKinds.map((kind) => ({ kind, count: looseEnds.count(kind) })),
  };
}

/** A window of the loose ends: all by kind, those of one kind, or those set aside. */
export async function listLooseEnds(
  session: OpenSession,
  { kind, aside, from, count }: WindowAsked & { kind: LooseEndKind | null; aside: boolean },
): Promise<{ total: number; rows: LooseEndRow[] }> {
  const { looseEnds } = session;
  session.likenesses.start();
  await Promise.all([session.index.ready(), looseEnds.ready()]);
  const ends = aside ? looseEnds.windowAside(from, count) : looseEnds.window(kind, from, count);
  const byId = new Map(ends.map((end) => [end.id, end]));
  const total = aside ? looseEnds.setAside : kind === null ? looseEnds.open : looseEnds.count(kind);
  const rows = rowsOf([...byId.keys()], (id) => {
    const end = byId.get(id);
    return end && looseEndRow(session, end);
  });
  return { total, rows };
}

/** Units of a row's words: five hundred rows must stay one answer. */
const most = 160;

function looseEndRow(session: OpenSession, end: HeldEnd): LooseEndRow {
  const { collection, id } = end.on;
  const aside = session.looseEnds.rulingsOn(end.id).at(-1);
  return {
    id: end.id,
    kind: end.kind,
    says: short(saysOf(session, end), most),
    ...about(session, end),
    collection,
    record: id,
    confirms: end.confirms !== undefined,
    members: end.members ?? 0,
    aside: aside?.decision === 'set aside' ? short(aside.why, most) : null,
  };
}

/** What is to be looked at; an article or event that the part names by its id is named as its reader knows it. */
function saysOf({ index, library }: OpenSession, { kind, says, part }: HeldEnd): string {
  if (kind === 'alike' && part !== '') return `${says} “${short(index.labels.of(part), 80)}”`;
  if (kind === 'same event') return `${says} “${short(library.data.events.get(part)?.title ?? '', 80)}”`;
  return says;
}

type About = Pick<LooseEndRow, 'label' | 'where' | 'article' | 'annotation'>;

function about({ library, index }: OpenSession, { on: { collection, id } }: HeldEnd): About {
  const { data } = library;
  const label = (text: string): string => short(text.replace(/\s+/g, ' ').trim(), most);
  const plain = { where: '', article: null, annotation: null };
  switch (collection) {
    case 'articles':
      return { ...plain, label: label(index.labels.of(id)), article: id };
    case 'events':
      return { ...plain, label: label(data.events.get(id)?.title ?? '') };
    case 'notes': {
      const note = data.notes.get(id);
      return { ...plain, label: label(note?.title || richTextWords(note?.body).slice(0, most)) };
    }
    case 'annotations':
    case 'evidence': {
      const annotation = data.annotations.get(
        collection === 'evidence' ? (data.evidence.get(id)?.annotation ?? '') : id,
      );
      if (!annotation) return { ...plain, label: '' };
      const where = short(index.labels.of(annotation.article), shown.publisher);
      return {
        label: label(quoteOf(annotation)),
        where,
        article: annotation.article,
        annotation: annotation.id,
      };
    }
  }
}

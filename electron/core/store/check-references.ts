import { collections, type Collection, type LibraryData } from '#common/model/library';
import { idsInRings } from '#common/mend/rings';
import type { DateAsTold } from '#common/model/date-as-told';
import { citationsIn, type Citation } from '#common/model/note';
import type { Event } from '#common/model/event';
import type { Tag } from '#common/model/tag';
import type { RichNode } from '#common/model/rich-text';
import { byRepair, type Findings } from './finding';

/** One reference from a record to another. Loose ones may outlive what they point at. */
interface Reference {
  readonly field: string;
  readonly to: Collection;
  readonly id: string;
  readonly loose: boolean;
  /** What a repair does where it leads nowhere. */
  readonly mended: keyof typeof mended;
}

const mended = {
  out: 'takes the reference out and keeps all else',
  top: 'moves it to the top level',
  bin: 'puts it into the bin, with what hangs on it',
} as const;

const citedIn: Readonly<Record<Citation['kind'], Collection>> = {
  annotation: 'annotations',
  evidence: 'evidence',
  event: 'events',
  article: 'articles',
  tag: 'tags',
};

/**
 * Follows every id in every record. One that leads nowhere is damage where the record means nothing without it; a
 * citation or the source of a date keeps its words when what it points at was deleted, so that is a notice.
 */
export function checkReferences(data: LibraryData, findings: Findings): void {
  for (const collection of collections) {
    for (const [id, references] of referencesIn(data, collection)) {
      for (const reference of references) {
        if (data[reference.to].has(reference.id)) continue;
        (reference.loose ? findings.notices : findings.damage).push({
          kind: reference.loose ? 'deleted source' : 'dangling reference',
          what: `${reference.field} points at ${reference.to} ${reference.id}, which is not there.`,
          where: `${collection} ${id}`,
          remedy: reference.loose
            ? 'Its words are kept; choose another source if you need one.'
            : byRepair(mended[reference.mended]),
        });
      }
      findTwice(`${collection} ${id}`, references, findings);
    }
  }
  checkRings(
    'events',
    idsInRings<Event>(data.events, (event) => event.partOf),
    findings,
  );
  checkRings(
    'tags',
    idsInRings<Tag>(data.tags, (tag) => tag.parent),
    findings,
  );
  checkRevisionIds(data, findings);
}

/** Ids that stand twice in the same list. */
function findTwice(where: string, references: readonly Reference[], findings: Findings): void {
  const seen = new Set<string>();
  for (const { field, id, mended: how } of references) {
    const key = `${field} ${id}`;
    if (how === 'out' && listed.has(field) && seen.has(key)) {
      const what = `${field} names ${id} twice.`;
      findings.damage.push({ kind: 'duplicate', what, where, remedy: byRepair('leaves it there once') });
    }
    seen.add(key);
  }
}

const listed: ReadonlySet<string> = new Set(['tags', 'saidBy']);

function checkRevisionIds({ articles }: LibraryData, findings: Findings): void {
  for (const { id, revisions } of articles.values()) {
    for (const [at, one] of revisions.entries()) {
      const first = revisions.findIndex((other) => other.id === one.id);
      if (first === at) continue;
      const same = first === at - 1 && revisions[first]?.text === one.text;
      findings.damage.push({
        kind: 'duplicate',
        what: `Two of its texts have the id ${one.id}.`,
        where: `articles ${id}`,
        remedy: same ? byRepair('leaves it there once') : 'Restore the library from a backup.',
      });
    }
  }
}

const firmly =
  (how: keyof typeof mended) =>
  (field: string, to: Collection, ...ids: (string | null)[]): Reference[] =>
    ids.flatMap((id) => (id === null ? [] : [{ field, to, id, loose: false, mended: how }]));

/** References by what becomes of their record without them: none is needed, its place in a tree, all of it. */
const [optional, placing, needed] = [firmly('out'), firmly('top'), firmly('bin')];

const loose = (field: string, to: Collection, id: string | null | undefined): Reference[] =>
  id == null ? [] : [{ field, to, id, loose: true, mended: 'out' }];

function ofDate(field: string, date: DateAsTold | null): Reference[] {
  return [
    ...loose(`${field}.at`, 'articles', date?.at?.article),
    ...loose(`${field}.against`, 'articles', date?.against?.article),
  ];
}

function citedBy(field: string, text: RichNode | null): Reference[] {
  return citationsIn(text).flatMap(({ kind, id }) => loose(field, citedIn[kind], id));
}

/** `alsoLoose` false leaves out those whose finding means reading every rich text. */
function* referencesIn(
  data: LibraryData,
  collection: Collection,
  alsoLoose = true,
): Generator<[string, Reference[]]> {
  const ofText = (field: string, text: RichNode | null): Reference[] =>
    alsoLoose ? citedBy(field, text) : [];
  switch (collection) {
    case 'articles':
      for (const [id, { tags, published, accessed }] of data.articles) {
        yield [
          id,
          [
            ...optional('tags', 'tags', ...tags),
            ...ofDate('published', published),
            ...ofDate('accessed', accessed),
          ],
        ];
      }
      return;
    case 'relations':
      for (const [id, { a, b, first }] of data.relations) {
        yield [id, [...needed('the pair', 'articles', a, b), ...optional('first', 'articles', first)]];
      }
      return;
    case 'annotations':
      for (const [id, { article, tags, comment }] of data.annotations) {
        yield [
          id,
          [
            ...needed('article', 'articles', article),
            ...optional('tags', 'tags', ...tags),
            ...ofText('comment', comment),
          ],
        ];
      }
      return;
    case 'evidence':
      for (const [id, item] of data.evidence) {
        const firmly = [
          ...needed('annotation', 'annotations', item.annotation),
          ...needed('target', 'events', item.target.id),
          ...optional('saidBy', 'tags', ...item.saidBy),
        ];
        yield [id, [...firmly, ...ofDate('told', item.told), ...ofText('comment', item.comment)]];
      }
      return;
    case 'events':
      for (const [id, event] of data.events) {
        const firmly = [
          ...placing('partOf', 'events', event.partOf),
          ...optional('tags', 'tags', ...event.tags),
        ];
        const loosely = [...loose('dateFrom', 'evidence', event.dateFrom), ...ofDate('date', event.date)];
        yield [id, [...firmly, ...loosely, ...ofText('description', event.description)]];
      }
      return;
    case 'notes':
      for (const [id, note] of data.notes) yield [id, ofText('body', note.body)];
      return;
    case 'tags':
      for (const [id, tag] of data.tags) yield [id, placing('parent', 'tags', tag.parent)];
      return;
    case 'rulings':
    case 'searches':
      return;
  }
}

/** A reference without which a record means nothing. */
export interface FirmReference {
  readonly from: { readonly collection: Collection; readonly id: string };
  readonly to: Collection;
  readonly id: string;
}

/** The firm references of every record given. */
export function* firmReferences(data: LibraryData): Generator<FirmReference> {
  for (const collection of collections) {
    for (const [from, references] of referencesIn(data, collection, false)) {
      for (const { to, id, loose } of references) {
        if (!loose) yield { from: { collection, id: from }, to, id };
      }
    }
  }
}

/** Names records that lie within themselves. */
function checkRings(collection: Collection, rings: ReadonlySet<string>, findings: Findings): void {
  for (const id of rings) {
    const what = 'It lies within itself: following what it is part of leads back to it.';
    const where = `${collection} ${id}`;
    findings.damage.push({ kind: 'cycle', what, where, remedy: byRepair('moves it to the top level') });
  }
}

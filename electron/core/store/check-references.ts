import { collections, type Collection, type LibraryData } from '#common/model/library';
import type { DateAsTold } from '#common/model/date-as-told';
import { citationsIn, type Citation } from '#common/model/note';
import type { RichNode } from '#common/model/rich-text';
import type { Findings } from './finding';

/** One reference from a record to another. Loose ones may outlive what they point at. */
interface Reference {
  readonly field: string;
  readonly to: Collection;
  readonly id: string;
  readonly loose: boolean;
}

const citedIn: Readonly<Record<Citation['kind'], Collection>> = {
  annotation: 'annotations',
  evidence: 'evidence',
  event: 'events',
  article: 'articles',
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
            : 'Undo the change that removed it, or restore the library from a backup.',
        });
      }
    }
  }
  checkTree('events', data.events, (event) => event.partOf, findings);
  checkTree('tags', data.tags, (tag) => tag.parent, findings);
}

const firm = (field: string, to: Collection, ...ids: (string | null)[]): Reference[] =>
  ids.flatMap((id) => (id === null ? [] : [{ field, to, id, loose: false }]));

const loose = (field: string, to: Collection, id: string | null | undefined): Reference[] =>
  id == null ? [] : [{ field, to, id, loose: true }];

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
            ...firm('tags', 'tags', ...tags),
            ...ofDate('published', published),
            ...ofDate('accessed', accessed),
          ],
        ];
      }
      return;
    case 'relations':
      for (const [id, { a, b, first }] of data.relations) {
        yield [id, firm('the pair', 'articles', a, b, first)];
      }
      return;
    case 'annotations':
      for (const [id, { article, tags, comment }] of data.annotations) {
        yield [
          id,
          [
            ...firm('article', 'articles', article),
            ...firm('tags', 'tags', ...tags),
            ...ofText('comment', comment),
          ],
        ];
      }
      return;
    case 'evidence':
      for (const [id, item] of data.evidence) {
        const firmly = [
          ...firm('annotation', 'annotations', item.annotation),
          ...firm('target', 'events', item.target.id),
          ...firm('saidBy', 'tags', ...item.saidBy),
        ];
        yield [id, [...firmly, ...ofDate('told', item.told), ...ofText('comment', item.comment)]];
      }
      return;
    case 'events':
      for (const [id, event] of data.events) {
        const firmly = [...firm('partOf', 'events', event.partOf), ...firm('tags', 'tags', ...event.tags)];
        const loosely = [...loose('dateFrom', 'evidence', event.dateFrom), ...ofDate('date', event.date)];
        yield [id, [...firmly, ...loosely, ...ofText('description', event.description)]];
      }
      return;
    case 'notes':
      for (const [id, note] of data.notes) yield [id, ofText('body', note.body)];
      return;
    case 'tags':
      for (const [id, tag] of data.tags) yield [id, firm('parent', 'tags', tag.parent)];
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

/** Finds records that lie within themselves. */
function checkTree<R>(
  collection: Collection,
  records: ReadonlyMap<string, R>,
  parentOf: (record: R) => string | null,
  findings: Findings,
): void {
  const sound = new Set<string>();
  for (const start of records.keys()) {
    const path = new Set<string>();
    let at: string | null = start;
    while (at !== null && !sound.has(at) && !path.has(at)) {
      path.add(at);
      const record = records.get(at);
      at = record === undefined ? null : parentOf(record);
    }
    if (at !== null && path.has(at)) {
      const what = 'It lies within itself: following what it is part of leads back to it.';
      const remedy = 'Open it and choose another place for it.';
      findings.damage.push({ kind: 'cycle', what, where: `${collection} ${at}`, remedy });
    }
    for (const id of path) sound.add(id);
  }
}

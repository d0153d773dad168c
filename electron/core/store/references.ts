import type { DateAsTold } from '#common/model/date-as-told';
import { collections, type Collection, type LibraryData, type RecordOf } from '#common/model/library';
import { citationsIn, type Citation } from '#common/model/note';
import type { RichNode } from '#common/model/rich-text';

/** One reference from a record to another. Loose ones may outlive what they point at. */
export interface Reference {
  readonly field: string;
  readonly to: Collection;
  readonly id: string;
  readonly loose: boolean;
  /** What a repair does where it leads nowhere. */
  readonly mended: keyof typeof mended;
}

/** What a repair does to a record whose reference leads nowhere, in words. */
export const mended = {
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

/** What a record refers to; `ofText` tells what one of its rich texts cites. */
type Refers<Held> = (record: Held, ofText: typeof citedBy) => Reference[];

const none = (): Reference[] => [];

const references: { readonly [C in Collection]: Refers<RecordOf[C]> } = {
  articles: ({ tags, published, accessed }) => [
    ...optional('tags', 'tags', ...tags),
    ...ofDate('published', published),
    ...ofDate('accessed', accessed),
  ],
  relations: ({ a, b, first }) => [
    ...needed('the pair', 'articles', a, b),
    ...optional('first', 'articles', first),
  ],
  annotations: ({ article, tags, comment }, ofText) => [
    ...needed('article', 'articles', article),
    ...optional('tags', 'tags', ...tags),
    ...ofText('comment', comment),
  ],
  evidence: ({ annotation, target, saidBy, told, comment }, ofText) => [
    ...needed('annotation', 'annotations', annotation),
    ...needed('target', 'events', target.id),
    ...optional('saidBy', 'tags', ...saidBy),
    ...ofDate('told', told),
    ...ofText('comment', comment),
  ],
  events: ({ partOf, tags, dateFrom, date, description }, ofText) => [
    ...placing('partOf', 'events', partOf),
    ...optional('tags', 'tags', ...tags),
    ...loose('dateFrom', 'evidence', dateFrom),
    ...ofDate('date', date),
    ...ofText('description', description),
  ],
  notes: ({ body }, ofText) => ofText('body', body),
  tags: ({ parent }) => placing('parent', 'tags', parent),
  rulings: none,
  searches: none,
};

/**
 * What each record of a collection refers to, by its id. `alsoLoose` false leaves out those whose finding means reading
 * every rich text.
 */
export function* referencesIn<C extends Collection>(
  data: LibraryData,
  collection: C,
  alsoLoose = true,
): Generator<[string, Reference[]]> {
  const ofText = alsoLoose ? citedBy : none;
  const refers: Refers<RecordOf[C]> = references[collection];
  const held: LibraryData[C] = data[collection];
  for (const [id, record] of held) yield [id, refers(record, ofText)];
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

import { z } from 'zod';
import { Annotation } from './annotation';
import { Article } from './article';
import { Event } from './event';
import { Evidence } from './evidence';
import { Note } from './note';
import { Relation } from './relation';
import { Ruling } from './ruling';
import { SavedSearch } from './saved-search';
import { Tag } from './tag';

/** Every collection of a library and the schema of its records. The one list that all else is made from. */
export const recordSchemas = {
  articles: Article,
  relations: Relation,
  annotations: Annotation,
  evidence: Evidence,
  events: Event,
  notes: Note,
  tags: Tag,
  rulings: Ruling,
  searches: SavedSearch,
} as const;

export type Collection = keyof typeof recordSchemas;
export const collections = Object.keys(recordSchemas) as Collection[];
export const CollectionName = z.enum(collections as [Collection, ...Collection[]]);

export type RecordOf = { [C in Collection]: z.infer<(typeof recordSchemas)[C]> };
export type AnyRecord = RecordOf[Collection];

/** Flat maps by id. Records are never mutated: a changed record is a new object. */
export type LibraryData = { [C in Collection]: Map<string, RecordOf[C]> };

/** Read access to records, whatever holds them. */
export type RecordReader = { get<C extends Collection>(collection: C, id: string): RecordOf[C] | undefined };

/** A library with nothing in it. */
export function emptyLibrary(): LibraryData {
  return Object.fromEntries(collections.map((collection) => [collection, new Map()])) as LibraryData;
}

/** Checks a record against its collection's schema and fills what may be left out. */
export function parseRecord<C extends Collection>(
  collection: C,
  value: unknown,
): { ok: true; value: RecordOf[C] } | { ok: false; error: string } {
  const parsed = recordSchemas[collection].safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data as RecordOf[C] };
  return { ok: false, error: z.prettifyError(parsed.error) };
}

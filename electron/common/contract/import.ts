import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { articleTextFields, ArticleKind, DateField, TextField } from '../model/article';
import { call, rowsOf, windowOf } from './base';

/** Nothing is stored before `store`: a session holds what was read, for one connection. */
const Session = z.object({ session: z.string() });
const Item = Session.extend({ item: z.string() });

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;

export const Duplicate = z
  .object({ article: z.string(), label: z.string(), how: z.enum(['same file', 'same words']) })
  .nullable();

/** One file of an import as the review shows it. */
export const ImportRow = z.object({
  item: z.string(),
  name: z.string(),
  bytes: z.int(),
  state: z.enum(['waiting', 'reading', 'ready', 'failed']),
  /** Why it cannot be imported, as a sentence; empty unless failed. */
  problem: z.string(),
  label: z.string(),
  removed: z.int(),
  duplicate: Duplicate,
  /** Whether `store` will take it. A duplicate is left out until the user says otherwise. */
  include: z.boolean(),
});
export type ImportRow = z.infer<typeof ImportRow>;

/** A block of what was read, in order; those cleaning took out stay in place with their reason. */
export const ImportPiece = z.object({
  id: z.string(),
  type: z.string(),
  level: z.int().optional(),
  text: z.string(),
  removed: z.string().nullable(),
  mended: z.object({ was: z.string(), reason: z.string() }).nullable(),
});
export type ImportPiece = z.infer<typeof ImportPiece>;

export const ImportFields = z.object({
  title: TextField,
  byline: TextField,
  publisher: TextField,
  section: TextField,
  address: TextField,
  archived: TextField,
  language: TextField,
  kind: z.object({ value: ArticleKind, from: TextField.shape.from, why: z.string().optional() }),
  published: DateField.nullable(),
});
export type ImportFields = z.infer<typeof ImportFields>;

export const ImportDetail = z.object({
  row: ImportRow,
  fields: ImportFields,
  encoding: z.string(),
  warnings: z.array(z.string()),
  pieces: z.int(),
});
export type ImportDetail = z.infer<typeof ImportDetail>;

export const ImportProgress = z.object({
  waiting: z.int(),
  ready: z.int(),
  failed: z.int(),
  total: z.int(),
});

export const StoreProgress = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), done: z.int(), total: z.int() }),
  z.object({
    type: z.literal('done'),
    stored: z.array(z.object({ item: z.string(), article: z.string(), label: z.string() })),
    failed: z.array(z.object({ name: z.string(), problem: z.string() })),
    skipped: z.int(),
    cancelled: z.boolean(),
  }),
]);
export type StoreProgress = z.infer<typeof StoreProgress>;

export const importContract = {
  begin: call.output(Session),
  /** Announces a file to be uploaded; its bytes follow with `addBytes`. */
  addFile: call
    .input(Session.extend({ name: z.string().min(1).max(1024), bytes: z.int().nonnegative() }))
    .output(z.object({ item: z.string() })),
  /** The next piece of a file, base64, in order. `last` closes it and starts reading. */
  addBytes: call.input(Item.extend({ base64: z.string(), last: z.boolean() })).output(z.object({})),
  /** Adds files the user chose in a system dialog. */
  addChosen: call.input(Session.extend({ handles: z.array(z.string()).max(10_000) })).output(z.object({})),
  addPasted: call
    .input(Session.extend({ text: z.string(), html: z.string().optional() }))
    .output(z.object({ item: z.string() })),
  rows: call.input(Session.extend(windowOf)).output(rowsOf(ImportRow)),
  /** Progress of reading until nothing waits. */
  watch: call.input(Session).output(eventIterator(ImportProgress)),
  detail: call.input(Item).output(ImportDetail),
  pieces: call.input(Item.extend(windowOf)).output(rowsOf(ImportPiece)),
  setField: call
    .input(Item.extend({ field: z.enum(articleTextFields), value: z.string().max(10_000) }))
    .output(ImportDetail),
  setKind: call.input(Item.extend({ value: ArticleKind })).output(ImportDetail),
  setPublished: call.input(Item.extend({ published: DateField.nullable() })).output(ImportDetail),
  /** Takes a piece out, or puts it back. */
  setPiece: call.input(Item.extend({ piece: z.string(), removed: z.boolean() })).output(ImportDetail),
  setEncoding: call.input(Item.extend({ encoding: z.enum(encodings) })).output(ImportDetail),
  setInclude: call.input(Item.extend({ include: z.boolean() })).output(ImportRow),
  /** Stores what is included. Each article is whole once told; `stop` ends it after the one at hand. */
  store: call.input(Session).output(eventIterator(StoreProgress)),
  /** Ends a `store` under way after the article at hand; its stream then says what was stored. */
  stop: call.input(Session).output(z.object({})),
  /** Forgets the session and everything in it. */
  cancel: call.input(Session).output(z.object({})),
};

import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { articleTextFields, ArticleKind, TextField } from '../model/article';
import { ArticleId } from '../model/ids';
import { Sha256 } from '../model/record';
import { BytesAsked, BytesPiece, call, Done, rowsOf, windowOf } from './base';
import { describedBy } from './described-by';
import { GivenDate } from './given-date';

/** Nothing is stored before `store`: a session holds what was read, for one connection. */
const Session = z.object({ session: z.string() });
const Item = Session.extend({ item: z.string() });

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;

export const Duplicate = z
  .object({ article: z.string(), label: z.string(), how: z.enum(['same file', 'same words']) })
  .nullable();

/** What was found out about an article, each with where it came from. */
export const ImportFields = z.object({
  ...describedBy,
  kind: z.object({ value: ArticleKind, from: TextField.shape.from, why: z.string().optional() }),
});
export type ImportFields = z.infer<typeof ImportFields>;

/** One file of an import as the review shows it. */
export const ImportRow = z.object({
  item: z.string(),
  name: z.string(),
  bytes: z.int(),
  state: z.enum(['waiting', 'reading', 'ready', 'failed']),
  /** Why it cannot be imported, as a sentence; empty unless failed. */
  problem: z.string(),
  label: z.string(),
  /** Empty until it was read. */
  fields: ImportFields.nullable(),
  removed: z.int(),
  mended: z.int(),
  /** Places where words seem to have run together and were not parted. */
  joined: z.int(),
  /** Of a kind that is not read yet: it can be kept as the original beside words that are pasted. */
  keepable: z.boolean(),
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
  /** Words parted here, which can be joined again; `at` names them. */
  parted: z.array(z.object({ at: z.int(), was: z.string(), is: z.string() })),
  /** Pictures in it, with what is said of them; `file` is null where only their place is known. */
  pictures: z.array(z.object({ words: z.string(), file: Sha256.nullable() })),
});
export type ImportPiece = z.infer<typeof ImportPiece>;

export const ImportDetail = z.object({
  row: ImportRow,
  encoding: z.string(),
  warnings: z.array(z.string()),
  pieces: z.int(),
});
export type ImportDetail = z.infer<typeof ImportDetail>;

/** Words that seem to have run together, with some words around; `start` counts code points of the whole text. */
export const JoinedWords = z.object({
  start: z.int(),
  was: z.string(),
  is: z.string(),
  before: z.string(),
  after: z.string(),
});
export type JoinedWords = z.infer<typeof JoinedWords>;

/** Fields set by the user, for one row or many; only those given change. */
export const ImportEdit = z
  .object({
    ...(Object.fromEntries(articleTextFields.map((name) => [name, z.string().max(10_000)])) as Record<
      (typeof articleTextFields)[number],
      z.ZodString
    >),
    kind: ArticleKind,
    published: GivenDate.nullable(),
    accessed: GivenDate.nullable(),
    include: z.boolean(),
  })
  .partial();
export type ImportEdit = z.infer<typeof ImportEdit>;

/** Rows by their place in the table, `to` exclusive. */
const Places = z.object({ from: z.int().nonnegative(), to: z.int().nonnegative() });

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
  /** Announces a file to be uploaded; its bytes follow with `addBytes`, unless it was not taken, being too large. */
  addFile: call
    .input(
      Session.extend({
        name: z.string().min(1).max(1024),
        bytes: z.int().nonnegative(),
        /** The file is only to be held, for `attach`: it is not read as an article. */
        hold: z.boolean().default(false),
      }),
    )
    .output(z.object({ item: z.string(), taken: z.boolean() })),
  /** The next piece of a file, base64, in order. `last` closes it and starts reading. */
  addBytes: call.input(Item.extend({ base64: z.string(), last: z.boolean() })).output(z.object({})),
  /** Adds files the user chose in a system dialog. */
  addChosen: call
    .input(Session.extend({ handles: z.array(z.string()).max(10_000), hold: z.boolean().default(false) }))
    .output(z.object({})),
  /** Attaches the files held to an article, in one change, and ends the session. */
  attach: call
    .input(Session.extend({ article: ArticleId, role: z.enum(['attachment', 'translation']) }))
    .output(Done),
  addPasted: call
    .input(Session.extend({ text: z.string(), html: z.string().optional() }))
    .output(z.object({ item: z.string() })),
  rows: call.input(Session.extend(windowOf)).output(rowsOf(ImportRow)),
  /** Progress of reading until nothing waits. */
  watch: call.input(Session).output(eventIterator(ImportProgress)),
  detail: call.input(Item).output(ImportDetail),
  pieces: call.input(Item.extend(windowOf)).output(rowsOf(ImportPiece)),
  /** A piece of a picture that was found inside a file. */
  picture: call.input(Item.extend(BytesAsked)).output(BytesPiece),
  /** Sets fields of many rows at once; rows that were not read are passed over. Answers how many changed. */
  set: call
    .input(Session.extend({ rows: z.array(Places).min(1).max(10_000), fields: ImportEdit }))
    .output(z.object({ changed: z.int() })),
  /** Takes a piece out, or puts it back. */
  setPiece: call.input(Item.extend({ piece: z.string(), removed: z.boolean() })).output(ImportDetail),
  setEncoding: call.input(Item.extend({ encoding: z.enum(encodings) })).output(ImportDetail),
  /** Words that seem to have run together. */
  joined: call.input(Item.extend(windowOf)).output(rowsOf(JoinedWords)),
  /** Parts the words found at these places, or all that were found. */
  part: call
    .input(Item.extend({ starts: z.union([z.literal('all'), z.array(z.int()).max(10_000)]) }))
    .output(ImportDetail),
  /** Joins words of a piece again that were parted. */
  joinAgain: call.input(Item.extend({ piece: z.string(), at: z.int() })).output(ImportDetail),
  /** Takes the words the user pasted as the text of a file that cannot be read; the file stays its original. */
  pasteFor: call.input(Item.extend({ text: z.string(), html: z.string().optional() })).output(z.object({})),
  /** Stores what is included. Each article is whole once told; `stop` ends it after the one at hand. */
  store: call.input(Session).output(eventIterator(StoreProgress)),
  /** Ends a `store` under way after the article at hand; its stream then says what was stored. */
  stop: call.input(Session).output(z.object({})),
  /** Forgets the session and everything in it. */
  cancel: call.input(Session).output(z.object({})),
};

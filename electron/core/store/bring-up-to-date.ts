import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { applyOps, settle } from '#common/change/apply';
import type { Op } from '#common/change/op';
import type { OldLibrary, OldRecord } from '#common/migrate/migration';
import { migrations } from '#common/migrate/migrations';
import { collections, type AnyRecord, type Collection, type LibraryData } from '#common/model/library';
import type { Complete } from './complete';
import type { Files } from './files';
import type { Layout } from './layout';
import { readWhole } from './whole-file';

/** What one migration does to a library: the version it leads to and the ops that lead there. */
export interface Upgrade {
  readonly to: number;
  readonly soThat: string;
  readonly ops: readonly Op[];
}

/** What bringing an older library up to date came to. */
export interface UpToDate {
  /** Worked out and applied in memory; not written. */
  readonly upgrades: readonly Upgrade[];
  /** Records that do not fit even so, and why. */
  readonly misfits: readonly {
    readonly collection: Collection;
    readonly id: string;
    readonly why: string;
  }[];
}

/**
 * Brings records of version `schema`, taken as they stood, up to this program's version, in place: every migration
 * since, in order, then every record held against today's schemas. Writes nothing.
 */
export async function bringUpToDate(
  files: Files,
  layout: Layout,
  data: LibraryData,
  schema: number,
  complete: Complete,
): Promise<UpToDate> {
  const upgrades: Upgrade[] = [];
  for (const { to, soThat, ops: work } of migrations) {
    if (to <= schema) continue;
    const ops = await work(oldLibrary(files, layout, data));
    const touched = applyOps({ get: (collection, id) => data[collection].get(id) }, ops);
    if (!touched.ok) throw new Error(`the migration to ${to} does not fit ${touched.error.id}`);
    settle(data, touched.value);
    upgrades.push({ to, soThat, ops });
  }
  return { upgrades, misfits: completeAll(data, complete) };
}

function oldLibrary(files: Files, layout: Layout, data: LibraryData): OldLibrary {
  return {
    records: (collection) =>
      (data[collection] as ReadonlyMap<string, unknown>).values() as Iterable<OldRecord>,
    text: (sha256) => wordsOf(files, join(layout.texts, `${sha256}.json`), sha256),
  };
}

/**
 * The words of a text revision; null where the file is missing or damaged. Rejects where the disk refuses: what it
 * does not give now it may give later, and a migration runs once.
 */
async function wordsOf(files: Files, path: string, sha256: string): Promise<string | null> {
  if (!(await files.stat(path))) return null;
  const bytes = await readWhole(files, path);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) return null;
  const { text } = JSON.parse(bytes.toString()) as { text?: unknown };
  return typeof text === 'string' ? text : null;
}

/** Fills what today's schemas fill; records that do not fit are taken out and returned. */
function completeAll(data: LibraryData, complete: Complete): UpToDate['misfits'] {
  const misfits: { collection: Collection; id: string; why: string }[] = [];
  for (const collection of collections) {
    const records = data[collection] as Map<string, AnyRecord>;
    for (const [id, record] of records) {
      const whole = complete(collection, record);
      if (whole.ok) records.set(id, whole.value);
      else {
        records.delete(id);
        misfits.push({ collection, id, why: whole.error });
      }
    }
  }
  return misfits;
}

/** Takes a record as an older version left it: what is missing or otherwise now, its migrations see to. */
export const asItStands: Complete = (_collection, record) => {
  const { id } = (record ?? {}) as { id?: unknown };
  return typeof id === 'string'
    ? { ok: true, value: record as AnyRecord }
    : { ok: false, error: 'it has no id' };
};

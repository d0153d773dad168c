import type { z } from 'zod';
import { mostExamples, type KindDifference } from '#common/backup/compare';
import type { BackupDifference, BackupRow } from '#common/contract/backups';
import { quoteOf } from '#common/model/annotation';
import type { Collection, LibraryData } from '#common/model/library';
import { ok, type Result } from '#common/result';
import { excerpt } from '#common/text/excerpt';
import type { Incident } from '#core/store/incidents';
import type { Comparison } from '#core/store/backup/backups';
import type { Manifest } from '#core/store/backup/manifest';
import type { OpenSession } from '../session';
import { refused, storageTrouble, type Trouble } from '../trouble';
import { fitting, type WindowAsked } from '../window';

/** The backups of the open library, newest first. */
export async function backupRows(
  { library }: OpenSession,
  { from, count }: WindowAsked,
): Promise<{ total: number; rows: BackupRow[] }> {
  const all = (await library.backups.list()).toReversed();
  return { total: all.length, rows: all.slice(from, from + count).map((one) => rowOf(one, library.seq)) };
}

function rowOf({ id, at, why, counts, seq, missing }: Manifest, now: number): BackupRow {
  const { articles = 0, annotations = 0, events = 0, notes = 0 } = counts;
  return {
    id,
    at,
    regular: why === 'regular',
    counts: { articles, annotations, events, notes },
    changesSince: Math.max(0, now - seq),
    missing: missing.length,
  };
}

/** What was found damaged over time, newest first; an entry too long for an answer is left to `check`. */
export async function incidentRows(
  { library }: OpenSession,
  { from, count }: WindowAsked,
): Promise<{ total: number; rows: Incident[] }> {
  const all = (await library.incidents()).toReversed();
  return { total: all.length, rows: fitting(all.slice(from, from + count)) };
}

/** What a library restored from a backup would have, lack or say otherwise. */
export async function compareBackup(
  { library, index }: OpenSession,
  id: string,
): Promise<Result<{ differences: z.infer<typeof BackupDifference>[] }, Trouble>> {
  const compared = await library.backups.compare(id);
  if (!compared.ok) return refused(compared.error, 'backup');
  const { differences } = compared.value;
  await index.ready();
  const labelOf = (article: string): string => index.labels.of(article);
  return ok({
    differences: differences.map((one) => differenceOf(one, library.data, compared.value, labelOf)),
  });
}

function differenceOf(
  { kind, onlyNow, onlyThen, changed }: KindDifference,
  now: LibraryData,
  { before }: Comparison,
  labelOf: (article: string) => string,
): BackupDifference {
  const named = (
    ids: readonly string[],
    data: LibraryData,
    how: BackupDifference['examples'][number]['how'],
  ) =>
    ids.slice(0, mostExamples).map((id) => ({
      name: nameOf(data, kind, id) || (data === now && kind === 'articles' ? labelOf(id) : ''),
      how,
    }));
  const examples = [
    ...named(onlyThen, before, 'only then'),
    ...named(onlyNow, now, 'only now'),
    ...named(changed, now, 'changed'),
  ].filter(({ name }) => name !== '');
  return {
    kind,
    onlyThen: onlyThen.length,
    onlyNow: onlyNow.length,
    changed: changed.length,
    examples,
  };
}

/** What a user would call a record; '' where it has no words of its own. */
function nameOf(data: LibraryData, kind: Collection, id: string): string {
  const annotation = data.annotations.get(
    kind === 'evidence' ? (data.evidence.get(id)?.annotation ?? '') : id,
  );
  const words =
    (annotation && quoteOf(annotation)) ??
    data.articles.get(id)?.title.value ??
    data.events.get(id)?.title ??
    data.notes.get(id)?.title ??
    data.tags.get(id)?.name ??
    '';
  return excerpt(words, 80);
}

/** Backs the library up now. */
export async function makeBackupNow({ library }: OpenSession): Promise<Result<{ id: string }, Trouble>> {
  await library.flush();
  const made = await library.backups.make('asked');
  return made.ok ? ok({ id: made.value.id }) : storageTrouble(made.error);
}

import type { Change } from '#common/change/change';
import { programAuthor, schemaVersion } from '#common/migrate/migrations';
import type { ChangeId, GroupId, LibraryId } from '#common/model/ids';
import { err, ok, type Result } from '#common/result';
import { makeBackup, type BackupRequest } from './backup/make-backup';
import type { Journal } from './journal';
import { encodeLine } from './journal-line';
import type { Layout } from './layout';
import type { Upgraded } from './library';
import type { StoreParts } from './parts';
import { reasonOf } from './reason';
import type { Recovered } from './recover';
import { writeSnapshot } from './snapshot';

/**
 * Writes what bringing an older library up to date came to: first a backup of it as it was, then a change for each
 * migration in the journal, then a snapshot that says its version. Stopped anywhere it leaves a library that is
 * before or after, and the next to open it goes on. The error says after “because” why it was not done.
 */
export async function upgradeLibrary(
  parts: StoreParts,
  layout: Layout,
  recovered: Recovered & { readonly header: { readonly library: LibraryId; readonly schema: number } },
  journal: Journal,
): Promise<Result<{ recovered: Recovered; upgraded: Upgraded }, string>> {
  const { header, upgrades, data, seq } = recovered;
  const backup = await backUp(parts, layout, seq, journal);
  if (!backup.ok) return backup;
  const group = parts.ids.next<GroupId>();
  const at = new Date(parts.now()).toISOString();
  const changes = upgrades.map(({ to, ops }, index): Change => ({
    seq: seq + index + 1,
    id: parts.ids.next<ChangeId>(),
    at,
    by: programAuthor,
    device: parts.device,
    base: seq,
    group,
    label: 'upgrade of the library',
    ops: [...ops],
    schema: to,
  }));
  const last = seq + changes.length;
  if (changes.length > 0) {
    const written = await journal.append(Buffer.concat(changes.map(encodeLine)), last);
    if (!written.ok) return err(written.error.why);
  }
  try {
    await writeSnapshot(parts.files, layout, header.library, last, data);
  } catch (error) {
    return err(reasonOf(error));
  }
  const upgraded: Upgraded = {
    from: header.schema,
    to: schemaVersion,
    soThat: upgrades.map(({ soThat }) => soThat),
    backup: backup.value,
  };
  return ok({
    recovered: {
      ...recovered,
      header: { ...recovered.header, schema: schemaVersion, seq: last },
      schema: schemaVersion,
      upgrades: [],
      seq: last,
      replayed: 0,
      recent: [...recovered.recent, ...changes],
    },
    upgraded,
  });
}

async function backUp(
  parts: StoreParts,
  layout: Layout,
  seq: number,
  journal: Journal,
): Promise<Result<string, string>> {
  const open = journal.place;
  const request: BackupRequest = {
    folder: layout.folder,
    at: parts.now(),
    why: 'before an upgrade',
    seq,
    open,
  };
  try {
    const made = await (parts.backups
      ? parts.backups.make(request)
      : makeBackup(parts.files, layout, request));
    return ok(made.id);
  } catch (error) {
    return err(`no backup could be made first: ${reasonOf(error)}`);
  }
}

import { backupRows, compareBackup, incidentRows, makeBackupNow } from '#core/services/backup/backup-rows';
import { riskOfPlace } from '#core/store/risk-of-place';
import { answer, os } from './base';

/** The `backups` calls. */
export const backupsRouter = {
  list: os.backups.list.handler(({ context, input }) => backupRows(context.session, input)),
  compare: os.backups.compare.handler(({ context, input }) =>
    answer(compareBackup(context.session, input.id)),
  ),
  place: os.backups.place.handler(async ({ context }) => ({
    risk: await riskOfPlace(context.session.library.folder),
  })),
  make: os.backups.make.handler(({ context }) => answer(makeBackupNow(context.session))),
  restore: os.backups.restore.handler(async ({ context: { session, host }, input }) => ({
    opened: await answer(
      host.openRestored(session.name, (folder) => session.library.backups.restore(input.id, folder)),
    ),
  })),
  incidents: os.backups.incidents.handler(({ context, input }) => incidentRows(context.session, input)),
};

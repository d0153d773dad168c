import { randomUUID } from 'node:crypto';
import { backupsByJobs } from '../store/backup/backup-jobs';
import { foldByJobs } from '../store/fold-job';
import { startNodeProcess } from '../store/jobs/node-process';
import { runInProcess, type StartProcess } from '../store/jobs/process-job';
import { runInThread } from '../store/jobs/thread-job';
import { nodeFiles } from '../store/node-files';
import { systemParts } from '../store/parts';
import { App } from './app';
import { systemZone } from './home/host-info';
import { openSettings } from './home/settings';
import { threadIndex } from './search/launch-index';
import { threadSearch } from './search/launch-search';
import { threadLikeness } from './similar/launch-likeness';
import { threadSuggest } from './suggestions/launch-suggest';
import { threadedReading } from './reading/threaded-reading';

export interface AppPlace {
  /** The program's own folder. */
  readonly home: string;
  /** Where new libraries are proposed. */
  readonly documents: string;
  /** The folder of the built worker files, as an address that ends in a slash. */
  readonly workers: URL;
  /** How a worker file is started as a process of its own; as one of Node's unless it is said. */
  readonly startProcess?: StartProcess;
  /** Files that another program handed over because it found the library in use here. */
  onSummon?(files: string[]): void;
}

/** The application on the real disk, clock and threads, with this person's settings: what every host runs. */
export async function makeApp(place: AppPlace): Promise<App> {
  const { home, documents, workers, startProcess = startNodeProcess } = place;
  const run = runInProcess(startProcess, runInThread);
  const settings = await openSettings({ files: nodeFiles, home, newId: randomUUID });
  const { person, device } = settings.current();
  return new App({
    store: {
      ...systemParts({ person, device }),
      fold: foldByJobs(run, new URL('fold.js', workers)),
      backups: backupsByJobs(run, new URL('backup.js', workers)),
    },
    settings,
    reading: threadedReading(workers),
    search: threadSearch(new URL('search.js', workers)),
    searchIndex: threadIndex(new URL('index.js', workers)),
    likeness: threadLikeness(new URL('likeness.js', workers)),
    suggest: threadSuggest(new URL('suggest.js', workers)),
    home,
    documents,
    zone: systemZone,
    onSummon: (files) => place.onSummon?.(files),
  });
}

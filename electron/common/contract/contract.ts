import { annotationsContract, evidenceContract } from './annotations';
import { articlesContract } from './articles';
import { backupsContract } from './backups';
import { datesContract } from './dates';
import { disagreementsContract } from './disagreements';
import { eventsContract } from './events';
import { exportContract } from './export';
import { feedContract } from './feed';
import { historyContract } from './history';
import { hostContract } from './host';
import { importContract } from './import';
import { libraryContract } from './library';
import { looseEndsContract } from './loose-ends';
import { notesContract } from './notes';
import { relationsContract } from './relations';
import { searchContract } from './search';
import { suggestionsContract } from './suggestions';
import { tagsContract } from './tags';

/** Everything a window can ask of the core: one typed contract, served alike on every host. */
export const contract = {
  host: hostContract,
  library: libraryContract,
  feed: feedContract,
  articles: articlesContract,
  relations: relationsContract,
  looseEnds: looseEndsContract,
  import: importContract,
  annotations: annotationsContract,
  evidence: evidenceContract,
  events: eventsContract,
  disagreements: disagreementsContract,
  dates: datesContract,
  suggestions: suggestionsContract,
  tags: tagsContract,
  notes: notesContract,
  search: searchContract,
  export: exportContract,
  backups: backupsContract,
  history: historyContract,
};
export type Contract = typeof contract;

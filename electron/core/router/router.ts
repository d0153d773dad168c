import { annotationsRouter, evidenceRouter } from './annotations';
import { articlesRouter } from './articles';
import { backupsRouter } from './backups';
import { datesRouter } from './dates';
import { disagreementsRouter } from './disagreements';
import { eventsRouter } from './events';
import { exportRouter } from './export';
import { feedRouter } from './feed';
import { historyRouter } from './history';
import { hostRouter } from './host';
import { importRouter } from './import';
import { libraryRouter } from './library';
import { looseEndsRouter } from './loose-ends';
import { notesRouter } from './notes';
import { relationsRouter } from './relations';
import { searchRouter } from './search';
import { suggestionsRouter } from './suggestions';
import { tagsRouter } from './tags';

/**
 * The whole contract, implemented. It keeps nothing itself: what a call is about comes with its context, so one
 * router serves every window of every library.
 */
export function createRouter() {
  return {
    host: hostRouter,
    library: libraryRouter,
    feed: feedRouter,
    articles: articlesRouter,
    relations: relationsRouter,
    looseEnds: looseEndsRouter,
    import: importRouter,
    annotations: annotationsRouter,
    evidence: evidenceRouter,
    events: eventsRouter,
    disagreements: disagreementsRouter,
    dates: datesRouter,
    suggestions: suggestionsRouter,
    tags: tagsRouter,
    notes: notesRouter,
    search: searchRouter,
    export: exportRouter,
    backups: backupsRouter,
    history: historyRouter,
  };
}

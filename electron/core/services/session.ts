import type { IdSource } from '#common/model/uuid';
import type { Library } from '#core/store/library';
import { createUndo, type UndoStack } from '#core/store/undo';
import type { NoteRow } from '#common/contract/rows';
import type { BackupKeeper } from './backup/keep-backups';
import { FoldedWords, Memo } from './memo';
import { Bin } from './history/bin';
import { History } from './history/history';
import { LibraryIndex } from './index/library-index';
import type { Known } from './known-day';
import { LastAnswer } from './last-answer';
import { LooseEnds } from './loose-ends/loose-ends';
import { EventPairs } from './one-event/event-pairs';
import { openPairs } from './similar/open-pairs';
import { NoteVersions } from './note-versions';
import { Originals } from './originals';
import { TextTurns } from './revise/text-turns';
import { searchHere, type LaunchSearch } from './search/launch-search';
import { indexHere, type LaunchIndex } from './search/launch-index';
import { SearchIndex } from './search/search-index';
import { Searches } from './search/searches';
import { likenessHere, type LaunchLikeness } from './similar/launch-likeness';
import { Likenesses } from './similar/likenesses';
import { FoundEvents } from './suggestions/found-events';
import { suggestHere, type LaunchSuggest } from './suggestions/launch-suggest';
import { Texts } from './texts';
import { TimelineAhead } from './timeline-ahead';

/** What services need from outside: injected, so that tests decide time and ids. */
export interface SessionParts {
  /** Milliseconds since 1970. */
  now(): number;
  readonly ids: IdSource;
  /** The IANA time zone of this machine; only ever for "today". */
  zone(): string;
}

/** Everything bound to one open library. Made once for each library and shared by all its windows. */
export interface OpenSession {
  readonly library: Library;
  readonly undo: UndoStack;
  readonly index: LibraryIndex;
  readonly looseEnds: LooseEnds;
  /** The events that may be one with another. */
  readonly eventPairs: EventPairs;
  readonly history: History;
  readonly bin: Bin;
  readonly likenesses: Likenesses;
  readonly texts: Texts;
  /** Marking words and changing the text they are in, kept apart. */
  readonly textTurns: TextTurns;
  readonly originals: Originals;
  /** All words of a record that a search looks at, and of its title alone. */
  readonly folded: FoldedWords;
  readonly foldedTitles: FoldedWords;
  readonly noteRows: Memo<NoteRow>;
  /** What windows have in hand of notes. */
  readonly noteVersions: NoteVersions;
  /** What was known by the day last asked for. */
  readonly knownDay: LastAnswer<Known>;
  readonly searchIndex: SearchIndex;
  readonly searches: Searches;
  /** The events that sentences of articles tell of. */
  readonly foundEvents: FoundEvents;
  /** The rows of the timeline, for the first window that asks. */
  readonly timelineAhead: TimelineAhead;
  readonly parts: SessionParts;
  /** The library's name as the user knows it: that of its folder. */
  readonly name: string;
  readonly sample: boolean;
  /** Why the library cannot be written, as a sentence; null when it can. */
  readonly readOnlyWhy: string | null;
  /** What the user must know of why this library is open, as sentences. */
  readonly notices: readonly string[];
  /** Lets go of the library's changes, then closes it. */
  close(): Promise<void>;
}

export interface SessionOptions {
  readonly library: Library;
  readonly parts: SessionParts;
  readonly name: string;
  readonly sample?: boolean;
  /** How texts are looked through; in this thread unless given, which no window may wait for. */
  readonly search?: LaunchSearch;
  /** Where the search index is kept; in this thread unless given. */
  readonly searchIndex?: LaunchIndex;
  /** How articles are compared; in this thread unless given. */
  readonly likeness?: LaunchLikeness;
  /** How sentences are read for events; in this thread unless given. */
  readonly suggest?: LaunchSuggest;
  /** Why it was opened for reading only, as a sentence, where the library itself does not know: another has it. */
  readonly readOnlyWhy?: string;
  readonly notices?: readonly string[];
  /** Makes backups while the session lasts; stopped before the library closes. */
  readonly keeper?: BackupKeeper;
}

function whyReadOnly({ writable, opened }: Library, given: string | undefined): string | null {
  if (writable) return null;
  if (given !== undefined) return given;
  const reason = opened.readOnlyBecause;
  return reason === null
    ? 'This library is open for reading only.'
    : `This library is open for reading only: ${reason}.`;
}

/** Binds undo and indexes to an open library. From here on the session owns it: close the session, not the library. */
export function createSession(options: SessionOptions): OpenSession {
  const { library, parts, name, sample = false } = options;
  // The stack listens first, so that whoever hears of a change later finds the stack already up to date.
  const undo = createUndo(library);
  const index = new LibraryIndex(library);
  const history = new History(library);
  const bin = new Bin(library);
  const likenesses = new Likenesses(library, options.likeness ?? likenessHere);
  const searchIndex = new SearchIndex(library, options.searchIndex ?? indexHere);
  const eventPairs = new EventPairs(library, index);
  const looseEnds = new LooseEnds(library, index, {
    alike: (id) => openPairs({ library, index, likenesses }, id),
    pairs: eventPairs,
  });
  const timelineAhead = new TimelineAhead(library, index);
  likenesses.onFound((articles) => looseEnds.lookAgainAt(articles, likenesses.settled()));
  return {
    library,
    undo,
    index,
    looseEnds,
    eventPairs,
    history,
    bin,
    likenesses,
    texts: new Texts(library.blobs),
    textTurns: new TextTurns(),
    originals: new Originals(library.blobs),
    folded: new FoldedWords(),
    foldedTitles: new FoldedWords(),
    noteRows: new Memo(),
    noteVersions: new NoteVersions(),
    knownDay: new LastAnswer(),
    searchIndex,
    searches: new Searches(options.search ?? searchHere),
    foundEvents: new FoundEvents(options.suggest ?? suggestHere),
    timelineAhead,
    parts,
    name,
    sample,
    readOnlyWhy: whyReadOnly(library, options.readOnlyWhy),
    notices: options.notices ?? [],
    async close() {
      timelineAhead.close();
      likenesses.close();
      searchIndex.close();
      looseEnds.close();
      eventPairs.close();
      history.close();
      bin.close();
      index.close();
      undo.close();
      await options.keeper?.stop();
      await library.close();
    },
  };
}

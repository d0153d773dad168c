import { join } from 'node:path';
import { askedTerms } from '../../../electron/common/search/question';
import { WordIndex } from '../../../electron/common/search/word-index';
import { find } from '../../../electron/core/services/find';
import { threadIndex } from '../../../electron/core/services/search/launch-index';
import { createSession } from '../../../electron/core/services/session';
import { seededRandom } from '../../support/generate-library';
import { fixedClock, opened, testParts } from '../../support/store';
import { tell, tellLimit, tellRatio } from '../measure/figure';
import { peer } from '../measure/peer';
import { median, percentile, timed } from '../measure/percentile';
import { bigLibraryFolder, projectFolder } from '../measure/settings';

/*
 * Searching as one types. The index alone over 10,000 articles whose words are as unevenly common as those of real
 * prose (Zipf), beside bare minisearch over the same; then the whole way, from the question to the lines that a window
 * shows, over the generated library (10,000 articles, 100,000 annotations, few words, so that nearly all hold each).
 */
const articles = 10_000;
const random = seededRandom(5);
const below = (limit: number): number => Math.floor(random() * limit);
const syllables = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu al er in or ust'.split(' ');
const vocabulary = Array.from({ length: 60_000 }, () =>
  Array.from({ length: 1 + below(4) }, () => syllables[below(syllables.length)] ?? '').join(''),
);
/** A word as common as its place in the list is low. */
const word = (): string => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'a';
const prose = (count: number): string => Array.from({ length: count }, word).join(' ');
const documents = Array.from({ length: articles }, (_, n) => ({
  key: `article ${n}`,
  kind: 0,
  name: prose(8),
  words: prose(400),
}));

/** What stands in the field, key by key, for questions of one to three words that some article holds. */
function keysOf(questions: readonly string[]): string[] {
  return questions.flatMap((question) => Array.from(question, (_, at) => question.slice(0, at + 1)));
}
const questions = Array.from({ length: 40 }, () => {
  const words = documents[below(articles)]?.words.split(' ') ?? [];
  return Array.from({ length: 1 + below(3) }, () => words[below(words.length)] ?? '').join(' ');
});
const keys = keysOf(questions);

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

async function each<Item>(items: readonly Item[], act: (item: Item) => unknown): Promise<number[]> {
  const took: number[] = [];
  for (const item of items) took.push((await timed(() => act(item))).ms);
  return took;
}

interface Mini {
  addAll(documents: readonly object[]): void;
  replace(document: object): void;
  search(words: string): unknown[];
}

const empty = heap();
const index = new WordIndex();
const built = await timed(() => documents.forEach((document) => index.put(document)));
const grown = heap() - empty;
const typed = await each(keys, (key) => index.search(askedTerms(key), 100));
const changed = await each(documents.slice(0, 1000), (document) => index.put(document));

const minisearch = await peer<{ default: new (options: object) => Mini }>('minisearch');
const before = heap();
if (minisearch) {
  const mini = new minisearch.default({
    idField: 'key',
    fields: ['name', 'words'],
    searchOptions: {
      boost: { name: 3 },
      combineWith: 'AND',
      prefix: true,
    },
  });
  const theirs = await timed(() => mini.addAll(documents));
  const theirHeap = heap() - before;
  // Its slips stay off, in its favour: ours looks for them only where little holds the words as typed. Few keys:
  // over a single letter it takes its time.
  const peerKeys = await each(keys.slice(0, 120), (key) => mini.search(key));
  const peerChanges = await each(documents.slice(0, 1000), (document) => mini.replace(document));
  const beside = (value: number) => ({ what: 'minisearch', value });
  tellRatio(
    'a key typed, 10,000 articles, p95',
    'ms',
    percentile(typed, 0.95),
    beside(percentile(peerKeys, 0.95)),
    1,
  );
  tellRatio('the same, median', 'ms', median(typed), beside(median(peerKeys)), null);
  tellRatio(
    'one article changed, p95',
    'ms',
    percentile(changed, 0.95),
    beside(percentile(peerChanges, 0.95)),
    null,
  );
  tellRatio('the index of 10,000 articles made', 'ms', built.ms, beside(theirs.ms), null);
  tellRatio('the same, held', 'MB', grown, beside(theirHeap), null);
}
tellLimit('a key typed, 10,000 articles, the index alone, p95', 'ms', percentile(typed, 0.95), 16);
tellLimit('one article changed in the index, p95', 'ms', percentile(changed, 0.95), 5);

// The index lives in a thread that keeps no process alive, and a library that is only read holds nothing open.
const alive = setInterval(() => undefined, 1000);
const clock = fixedClock();
const library = await opened(bigLibraryFolder(), testParts(), { write: false });
const worker = join(projectFolder(), 'out', 'workers', 'index.js');
const session = createSession({
  library,
  parts: { ...clock, zone: () => 'Etc/UTC' },
  name: 'Bench',
  searchIndex: threadIndex(worker),
});
const ask = (words: string) => find(session, { words, count: 12 });
await session.index.ready();
const resident = process.memoryUsage().rss / 2 ** 20;
const first = await timed(() => ask('harbour'));
tell({
  work: 'the first question to a library just opened, every name and passage',
  ours: first.ms,
  unit: 'ms',
});
const whole = await timed(async () => {
  for (let unread = 1; unread > 0; { unread } = await ask('harbour'))
    await new Promise((resolve) => setTimeout(resolve, 50));
});
tell({ work: 'until every text is in the index', ours: (first.ms + whole.ms) / 1000, unit: 's' });
tell({
  work: 'resident memory the index took, records handed over included',
  ours: process.memoryUsage().rss / 2 ** 20 - resident,
  unit: 'MB',
});
const common = [
  'harbour treaty',
  'minister talks border',
  'vote',
  'pipeline winter',
  '会谈 министр',
  'harbuor',
];
const shown = await each([...keysOf(common), ...keysOf(common)], ask);
tellLimit(
  'a key typed, to the lines shown, 110,000 records of few words, p95',
  'ms',
  percentile(shown, 0.95),
  16,
);
await session.close();
clearInterval(alive);

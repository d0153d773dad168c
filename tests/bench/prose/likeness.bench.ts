import { ArticleIndex } from '../../../electron/common/sources/article-index';
import { shapeOf } from '../../../electron/common/sources/text-shape';
import { seededRandom } from '../../support/generate-library';
import { tell, tellLimit, tellRatio } from '../measure/figure';
import { median, percentile, timed } from '../measure/percentile';

/*
 * One new article compared with 10,000 others: every tenth new one is a copy of one held, with words of its own put in.
 * Words are as rare as in prose (the rank-th word 1/rank as often), and every article dwells on some of them.
 */
const held = 10_000;
const fresh = 60;
const vocabulary = 30_000;
const random = seededRandom(6);
const below = (limit: number): number => Math.floor(random() * limit);

/** A word by its rank: syllables, so that stemming and sentences have something to go by. */
function word(rank: number): string {
  const syllables = ['ba', 'den', 'ko', 'lir', 'mu', 'nes', 'po', 'ra', 'sti', 'vor'];
  return [...String(rank)].map((digit) => syllables[Number(digit)]).join('');
}

const words = Array.from({ length: vocabulary }, (_, rank) => word(rank));
const drawn = (): string => words[Math.floor(vocabulary ** random()) - 1] ?? '';

function sentence(own: readonly string[]): string {
  const all = Array.from({ length: 10 + below(18) }, () =>
    random() < 0.15 ? (own[below(own.length)] ?? '') : drawn(),
  );
  const [first = '', ...rest] = all;
  return `${first.slice(0, 1).toUpperCase()}${[first.slice(1), ...rest].join(' ')}.`;
}

function article(): string {
  const own = Array.from({ length: 12 }, () => words[below(vocabulary)] ?? '');
  return Array.from({ length: 12 + below(24) }, () => sentence(own)).join(' ');
}

/** Another's report with a tenth of its sentences its own. */
const copyOf = (text: string): string =>
  text
    .split('. ')
    .map((each) => (random() < 0.1 ? sentence(words.slice(1000, 1012)).slice(0, -1) : each))
    .join('. ');

const texts = Array.from({ length: held }, article);
const news = Array.from({ length: fresh }, (_, at) =>
  at % 10 === 0 ? copyOf(texts[below(held)] ?? '') : article(),
);

const index = new ArticleIndex();
const { ms: making } = await timed(() => {
  for (const [at, text] of texts.entries()) index.put(`held ${at}`, shapeOf(text, 'en'));
});
const ours: number[] = [];
let found = 0;
for (const [at, text] of news.entries()) {
  const { ms, value } = await timed(() => {
    index.put(`new ${at}`, shapeOf(text, 'en'));
    return index.like(`new ${at}`);
  });
  ours.push(ms);
  if (value.length > 0) found += 1;
}

/** The floor: each article the set of its five words in a row, and every set asked for those of the new one. */
const gramsOf = (text: string): Set<string> => {
  const all = text.toLowerCase().split(/\W+/);
  return new Set(all.slice(4).map((_, at) => all.slice(at, at + 5).join(' ')));
};
const sets = texts.map(gramsOf);
const plain: number[] = [];
for (const text of news) {
  const { ms } = await timed(() => {
    const grams = [...gramsOf(text)];
    return sets.filter((set) => grams.filter((gram) => set.has(gram)).length > 0.2 * grams.length).length;
  });
  plain.push(ms);
}

tellLimit('one new article compared with 10,000, p95', 'ms', percentile(ours.slice(5), 0.95), 100);
tellRatio(
  'the same, median',
  'ms',
  median(ours),
  { what: 'sets of five words in a row, one by one', value: median(plain) },
  null,
);
tell({ work: `found to be like another, of ${fresh} (${fresh / 10} copies)`, ours: found, unit: 'articles' });
tell({ work: '10,000 articles taken in, in a thread of their own', ours: making, unit: 'ms' });

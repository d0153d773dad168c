import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { english } from '../../../electron/common/time/prose/english/english';
import { DateTagger } from '../../../electron/common/time/prose/tag-dates';
import { parseEdtf } from '../../../electron/common/time/edtf';
import { tell, tellLimit, tellRatio } from '../measure/figure';
import { peer } from '../measure/peer';
import { median, percentile, timed } from '../measure/percentile';
import { projectFolder } from '../measure/settings';

/*
 * Date expressions of an article: the sample's texts one after the other make the length of a newspaper report. And a
 * megabyte against two of what a tagger finds hardest: digits and slashes without a space.
 */
const folder = join(projectFolder(), 'seeds', 'articles');
const texts = await Promise.all(
  (await readdir(folder)).toSorted().map((name) => readFile(join(folder, name), 'utf8')),
);
const article = texts.map((text) => text.replaceAll(/<[^>]*>/g, ' ')).join('\n');
const published = parseEdtf('2023-02-14');
if (!published.ok) throw new Error(published.error.message);
const tagger = new DateTagger(english);
const rounds = 40;

async function each(act: () => unknown): Promise<number[]> {
  const took: number[] = [];
  for (let round = 0; round < rounds; round++) took.push((await timed(act)).ms);
  return took.slice(5);
}

const ours = await each(() => tagger.tag(article, published.value));
tell({ work: `characters of the article measured`, ours: article.length / 1000, unit: 'thousand' });
tellLimit('date expressions of an article, p95', 'ms', percentile(ours, 0.95), 10);

const chrono = await peer<{ parse(text: string, reference: Date): unknown }>('chrono-node');
if (chrono) {
  const value = median(await each(() => chrono.parse(article, new Date(2023, 1, 14))));
  tellRatio('the same, median', 'ms', median(ours), { what: 'chrono-node', value }, null);
}
interface Recognizers {
  recognizeDateTime(text: string, culture: string, options?: number, reference?: Date): unknown;
  readonly Culture: { readonly English: string };
}
const module = await peer<Recognizers & { default?: Recognizers }>('@microsoft/recognizers-text-suite');
const recognizers = module?.default ?? module;
if (recognizers) {
  const sentences = article.split(/(?<=[.!?])\s+/);
  const reference = new Date(2023, 1, 14);
  const took = await timed(() => {
    for (const sentence of sentences) {
      recognizers.recognizeDateTime(sentence, recognizers.Culture.English, undefined, reference);
    }
  });
  tellRatio(
    'the same, once',
    'ms',
    median(ours),
    { what: 'recognizers-text, a sentence at a time', value: took.ms },
    null,
  );
}

for (const [what, piece] of [
  ['prose', article],
  ['digits', '19840213'],
  ['slashes', '1/2/3/'],
  ['one long word', 'x'],
] as const) {
  const megabyte = piece.repeat(Math.ceil(1e6 / piece.length)).slice(0, 1e6);
  const once = await timed(() => tagger.tag(megabyte, published.value));
  const twice = await timed(() => tagger.tag(megabyte + megabyte, published.value));
  tellRatio(`2 MB of ${what}`, 'ms', twice.ms, { what: 'the time for 1 MB', value: once.ms }, 2.5);
}

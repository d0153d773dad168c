import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ArticleDoc } from '#common/text/article-doc';
import { flatten } from '#common/text/flatten';
import { findRunTogether, mendRunTogether } from '#common/text/run-together';
import { countWords } from '#common/text/run-together/known-words';
import { plainDoc } from '../../support/plain-doc';

/** English enough to be known as such, and naming the people and things that the joins below are made of. */
const around =
  'The foreign minister of the country met Sergey Lavrov in Moscow, and the Kremlin said that relations with China ' +
  'and the United States were in the hands of the Security Council. The port of Odessa is in the south of Ukraine.';

const found = (sentence: string, text = around): string[] =>
  findRunTogether(`${text}\n${sentence}`).map(({ was, is }) => `${was} > ${is}`);

test.each([
  ['He met Foreign MinisterLavrov.', 'MinisterLavrov > Minister Lavrov'],
  ['He met foreign ministerLavrov again.', 'ministerLavrov > minister Lavrov'],
  ['They were asked forinterviews on it.', 'forinterviews > for interviews'],
  ['He flew toMoscow.', 'toMoscow > to Moscow'],
  ['It is what theKremlin wants.', 'theKremlin > the Kremlin'],
  ['This was new to SergeyLavrov himself.', 'SergeyLavrov > Sergey Lavrov'],
  ['The RussianPresident came.', 'RussianPresident > Russian President'],
  ['The USSecretary of state came.', 'USSecretary > US Secretary'],
  ['Most USofficials agreed.', 'USofficials > US officials'],
  ['It lies in theUS anyway.', 'theUS > the US'],
  ['Lavrovsaid so.', 'Lavrovsaid > Lavrov said'],
  ['The relationswith Beijing cooled.', 'relationswith > relations with'],
  ['He is the ForeignMinisterLavrov we know.', 'ForeignMinisterLavrov > Foreign Minister Lavrov'],
  ['A foreignminister came.', 'foreignminister > foreign minister'],
])('proposes a split in %s', (sentence, split) => {
  expect(found(sentence)).toEqual([split]);
});

test.each([
  'Ronald McDonald wore a MacIntosh and met Ron DeSantis, LeBron James and Leonardo DiCaprio.',
  'An iPhone, an iPad and eBay; WikiLeaks, YouTube, LinkedIn, WhatsApp, TikTok and BuzzFeed wrote about it.',
  'JSON, NATO, UNESCO, the MPs, NGOs, PhDs and the CEOs of ExxonMobil.',
  'See https://example.org/theKremlin and write to theMinister@example.org or @SergeyLavrov with #ForeignMinister.',
  'The file theMinister_final.txt, the page moscow.example.org and the G20summit.',
  'Nevertheless the withdrawal went forward; therefore thousands of islanders stayed within the homeland.',
  'The newspaper said the spokesman had a breakthrough together with lawmakers on the weekend.',
  'The director, the investor, the Mexican, Harrison, Brighton and Anderson gave information at the position.',
  'Today a nearby standby crew understood the bulletin in which the fortunes of forests were forecast.',
])('leaves alone: %s', (sentence) => {
  expect(found(sentence)).toEqual([]);
});

test('a name the text itself writes with a capital inside stays one, however its halves are used', () => {
  const text = `${around} The country and the Port: CountryPort. CountryPort said that CountryPort grew.`;
  expect(findRunTogether(text)).toEqual([]);
});

test('other texts at hand tell which halves are words', () => {
  const sentence = `${around} It was told by GennadyOrlov.`;
  expect(findRunTogether(sentence)).toEqual([]);
  const others = countWords('Gennady spoke to Orlov.');
  expect(findRunTogether(sentence, { others }).map(({ is }) => is)).toEqual(['Gennady Orlov']);
});

test('the small words of English split nothing in another language', () => {
  const german =
    'Die Präsidentin sprach in Berlin; der Präsident und die Ministerin, sagte der Minister, blieben. Die Bürgerin und der Bürger.';
  expect(findRunTogether(german, { language: 'de' })).toEqual([]);
  expect(findRunTogether(german)).toEqual([]);
});

test('offsets are code points of the flattened text, whatever stands before', () => {
  const text = `😀 ${around}\n😀😀 He met MinisterLavrov.`;
  const [join] = findRunTogether(text);
  const points = [...text];
  expect(points.slice(join?.start, join?.end).join('')).toBe('MinisterLavrov');
  expect(points.slice(join?.spaces[0], join?.end).join('')).toBe('Lavrov');
});

test('mending puts the spaces in and nothing else, also inside marks, lists and tables', () => {
  const link = { type: 'link', attrs: { href: 'https://example.org/l' } } as const;
  const text = (words: string) => ({ type: 'text', text: words }) as const;
  const doc: ArticleDoc = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [text(around)] },
      { type: 'horizontalRule' },
      {
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [{ type: 'paragraph', content: [text('😀 He saw MinisterLavrov')] }] },
        ],
      },
      {
        type: 'paragraph',
        content: [text('Foreign '), { ...text('Lavrov'), marks: [link] }, text('said so')],
      },
    ],
  };
  const places = findRunTogether(flatten(doc));
  expect(places.map(({ was }) => was)).toEqual(['MinisterLavrov', 'Lavrovsaid']);
  const mended = mendRunTogether(doc, places);
  if (!mended.ok) throw new Error(mended.error);
  expect(flatten(mended.value)).toBe(`${around}\n😀 He saw Minister Lavrov\nForeign Lavrov said so`);
  expect(mended.value.content.at(-1)).toEqual({
    type: 'paragraph',
    content: [text('Foreign '), { ...text('Lavrov'), marks: [link] }, text(' said so')],
  });
});

test('a place that no longer holds its words mends nothing', () => {
  const places = findRunTogether(`${around} He met MinisterLavrov.`);
  expect(mendRunTogether(plainDoc(`Now ${around} He met MinisterLavrov.`), places)).toMatchObject({
    ok: false,
  });
  expect(mendRunTogether(plainDoc('Short.'), places)).toMatchObject({ ok: false });
});

test('the sample article with words run together lists just those', () => {
  const text = readFileSync(new URL('../../../seeds/articles/s4-state-visit.txt', import.meta.url), 'utf8');
  expect(findRunTogether(text).map(({ was }) => was)).toEqual(['ministerLavrov', 'forinterviews']);
});

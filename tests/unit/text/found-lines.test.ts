import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FoldedParagraphs } from '#common/text/folded-paragraphs';
import { FoldedText } from '#common/text/folded-text';
import { foundLines, searchTerms } from '#common/text/found-lines';
import { PhrasePlaces } from '#common/text/phrase-places';
import { WaysWritten } from '#common/text/ways-written';

const lines = (text: string, typed: string, most = 10) =>
  foundLines(text, searchTerms(typed), most).map(({ line, marks }) => ({
    line,
    words: marks.map(({ start, end }) => line.slice(start, end)),
  }));

test.each([
  ['grain talks', ['grain', 'talks']],
  ['“grain talks” Malmö', ['grain talks', 'malmo']],
  ['grain GRAIN', ['grain']],
  ['Wang Yi, (Qin Gang); “on, that” – U.S.!', ['wang', 'yi', 'qin', 'gang', 'on, that', 'u.s']],
  ['3.5% of €2', ['3.5%', 'of', '€2']],
  ['% –', ['%', '-']],
  ['1\u2009250\u2009000, 12 34', ['1 250 000', '12', '34']],
  ['"', []],
  ['  ', []],
])('%j is looked for as %j', (typed, terms) => {
  expect(searchTerms(typed)).toEqual(terms);
});

test('every place of one word is told, those near one another in one line', () => {
  expect(lines('Malmö and malmo.\nElsewhere.\nMalmö again.', 'malmo')).toEqual([
    { line: 'Malmö and malmo.', words: ['Malmö', 'malmo'] },
    { line: 'Malmö again.', words: ['Malmö'] },
  ]);
});

test('of several words the paragraphs that hold all come alone; where none does, all places come', () => {
  const text = 'Talks went on.\nGrain talks were held.\nGrain was sold.';
  expect(lines(text, 'grain talks')).toEqual([{ line: 'Grain talks were held.', words: ['Grain', 'talks'] }]);
  expect(lines(text, 'went sold').map(({ line }) => line)).toEqual(['Talks went on.', 'Grain was sold.']);
  expect(lines(text, 'grain nowhere')).toEqual([]);
  expect(lines(text, '"talks grain"')).toEqual([]);
  expect(lines('Grain\ntalks', '"grain talks"')).toEqual([{ line: 'Grain talks', words: ['Grain talks'] }]);
});

test('of a text longer than anyone reads, the one paragraph at its end that holds all is found', () => {
  const text = `${'grain and the like\n'.repeat(15_000)}Malmö: grain.`;
  const [found, ...others] = foundLines(text, ['grain', 'malmo'], 2);
  expect(others).toEqual([]);
  expect(found?.line).toBe('Malmö: grain.');
  expect(text.slice(found?.start, found?.end)).toBe('Malmö');
});

test('a long paragraph is cut at words around what was found, and says so', () => {
  const text = `${'many words came before it '.repeat(8)}the harbour${' and many came after it'.repeat(12)}`;
  const [found] = foundLines(text, ['harbour'], 5);
  expect(found?.line).toMatch(/^…\S.*the harbour and many .*\S…$/);
  expect(found?.line.length).toBeLessThan(230);
  expect(text.slice(found?.start, found?.end)).toBe('harbour');
});

test('a word of one or two letters is found where it begins a word, not in the midst of others', () => {
  const text = 'Russia thus said so.\nIn the US and USA. 王毅';
  expect(lines(text, 'us')).toEqual([{ line: 'In the US and USA. 王毅', words: ['US', 'US'] }]);
  expect(lines(text, '"usa. 王" us').map(({ words }) => words)).toEqual([['US', 'USA. 王']]);
  expect(lines(text, 'ss')).toEqual([]);
  expect(lines(text, '毅').map(({ words }) => words)).toEqual([['毅']]);
});

test('no more lines are given than asked for', () => {
  expect(lines('a\na\na', 'a', 2)).toHaveLength(2);
});

test.each([
  ['nonproliferation', 'On non-proliferation. Nonproliferation', ['non-proliferation', 'Nonproliferation']],
  ['non-prolif', 'non–proliferation, nonproliferation', ['non–prolif', 'nonprolif']],
  ['well-known', 'wellknown, well known, well‑known', ['wellknown', 'well known', 'well‑known']],
  ['covid19', 'COVID-19 and co-vid19', ['COVID-19', 'co-vid19']],
  ['covid-19', 'COVID19, COVID 19', ['COVID19', 'COVID 19']],
  ['email', 'e-mail', ['e-mail']],
  ['g7', 'the G-7', ['G-7']],
  ['ore', 'no-regrets', []],
  ['e-mail', 'the mail', []],
  [
    '1250000',
    '1,250,000 1.250.000 1 250 000 1\u202f250\u202f000 1’250’000',
    ['1,250,000', '1.250.000', '1 250 000', '1\u202f250\u202f000', '1’250’000'],
  ],
  ['1,250,000', '1250000 or 1 250 000', ['1250000', '1 250 000']],
  ['1 250 000 people', '1,250,000 people', ['1,250,000', 'people']],
  ['1250', '1,250,000 11,250 1,250', ['1,250']],
  ['250000', '1,250,000', []],
  ['"a part"', 'apart', []],
  ['"non proliferation"', 'non-proliferation non–proliferation', ['non-proliferation', 'non–proliferation']],
  ['"a non-proliferation"', 'a non proliferation', ['a non proliferation']],
  [
    '"talks -- which"',
    'talks—which talks — which talks--which',
    ['talks—which', 'talks — which', 'talks--which'],
  ],
  ['"he said—nothing"', 'he said -- nothing', ['he said -- nothing']],
  ['"-- no"', '— no', ['— no']],
  ['"rain -5"', 'rain -5', ['rain -5']],
])('%j is found in %j as %j', (typed, text, words) => {
  expect(lines(text, typed).flatMap((line) => line.words)).toEqual(words);
});

test('whatever the text, each line marks the words that were looked for', () => {
  const words = fc.array(fc.constantFrom('Malmö', 'grain', 'x', '\n', '😀', 'ﬁrst', 'a̧'), { maxLength: 400 });
  fc.assert(
    fc.property(words, fc.constantFrom('malmo', 'grain', 'first', '😀'), (given, term) => {
      const text = given.join(' ');
      for (const { line, marks, start, end } of foundLines(text, [term], 50)) {
        expect(marks.length).toBeGreaterThan(0);
        for (const mark of marks) {
          expect(searchTerms(line.slice(mark.start, mark.end))).toEqual([term]);
        }
        expect(searchTerms(text.slice(start, end))).toEqual([term]);
      }
    }),
  );
});

const pieces = fc.array(
  fc.constantFrom(
    'a',
    'A',
    'é',
    'e\u0301',
    'b',
    'σ',
    'Σ',
    'ς',
    '😀',
    'ﬁ',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\u00a0',
    '–',
    '-',
    '--',
    '’',
    '1',
    '250',
    ',',
  ),
  { maxLength: 60 },
);
const phrase = fc
  .array(fc.constantFrom('a', 'e', 'b', 'σ', 'f', '-', ' ', ' ', '1', '250', ','), {
    minLength: 1,
    maxLength: 7,
  })
  .map((letters) => searchTerms(`"${letters.join('')}"`).join(' '))
  .filter((words) => words !== '');

test('a phrase found by paragraphs stands where it is found in the whole text, begun in one and ended in another', () => {
  fc.assert(
    fc.property(pieces, phrase, (given, words) => {
      const text = given.join('');
      const paragraphs = new FoldedParagraphs(text);
      const ways = new WaysWritten(words);
      const finder = new PhrasePlaces(paragraphs, ways);
      const plain = new FoldedText(text).findWays(ways, Infinity);
      expect(finder.isHeld()).toBe(plain.length > 0);
      const found = [];
      for (let number = 0; ; number++) {
        const paragraph = paragraphs.at(number);
        if (paragraph === null) break;
        found.push(...finder.inParagraph(number, paragraph));
      }
      expect(found).toEqual(plain);
    }),
  );
});

test('the first lines of few are those of many, whatever of the text was looked at before', () => {
  const terms = fc.array(phrase, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(pieces, terms, fc.integer({ min: 1, max: 4 }), (given, sought, most) => {
      const text = new FoldedParagraphs(given.join(''));
      const first = foundLines(text, sought, most);
      expect(first).toEqual(foundLines(text.text, sought, 1000).slice(0, most));
      expect(foundLines(text, sought, most)).toEqual(first);
    }),
  );
});

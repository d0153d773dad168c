import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedWords } from '#common/search/folded-words';
import { isNear, lettersApart, lettersOf } from '#common/search/near-words';
import { askedTerms } from '#common/search/question';
import { WordIndex, type Indexed } from '#common/search/word-index';
import { foundLines, searchTerms } from '#common/text/found-lines';

test.each([
  ['The Malmö envoy’s 2nd visit', 'the malmo envoy s 2nd visit'],
  ['ＡＢＣ ﬁrst Straße ΣΑΣ', 'abc first strasse σασ'],
  ['北京会谈', '北京 京会 会谈 谈'],
  ['3月12日 A股', '3 月 12 日 a 股'],
  ['ภาษาไทย', 'ภา าษ ษา าไ ไท ทย ย'],
  ['한국어 문서', '한국어 문서'.normalize('NFKD')],
  ['נִקּוּד اللُّغَة', 'נקוד اللغه'],
  ['🕊️ peace 👨‍👩‍👧', '🕊 peace 👨 👩 👧'],
  ['— … !', ''],
  ['Non‑Proliferation', 'non proliferation nonproliferation-'],
  ['an up-to-date talk—which', 'an up to date talk which uptodate- todate-'],
  ['1,250,000 or 1\u202f250', '1 250 000 or 1 250 1250000- 1250-'],
  ['1,250.500 12345,678 a-b-c-d-e', '1 250 500 12345 678 a b c d e 1250-'],
])('%j is found by the words %j', (text, words) => {
  const folded = foldedWords(text);
  expect([...folded.words, ...folded.joined].join(' ')).toBe(words);
});

test.each([
  ['harbour', 'harbuor', 1, true],
  ['harbour', 'harbor', 1, true],
  ['harbour', 'harbours', 1, true],
  ['harbour', 'arbour', 1, true],
  ['harbour', 'labour', 1, false],
  ['harbour', 'labour', 2, true],
  ['committee', 'comitte', 2, true],
  ['committee', 'comet', 2, false],
  ['ab', 'ba', 1, true],
  ['', 'a', 1, true],
])('%j and %j are within %i slips: %j', (a, b, most, near) => {
  expect(isNear(a, b, most)).toBe(near);
  expect(isNear(b, a, most)).toBe(near);
  if (near) expect(lettersApart(lettersOf(a), lettersOf(b))).toBeLessThanOrEqual(2 * most);
});

const record = (key: string, name: string, words: string, kind = 0): Indexed => ({ key, kind, name, words });

function indexOf(records: readonly Indexed[]): WordIndex {
  const index = new WordIndex();
  for (const each of records) index.put(each);
  return index;
}

const keys = (index: WordIndex, typed: string, most = 1000): string =>
  index
    .search(askedTerms(typed), most)
    .hits.map(({ key }) => key)
    .join(' ');

const few = [
  record('a', 'Grain talks', 'The envoy left the harbour before the talks.'),
  record('b', 'Visit', 'Grain, grain and again grain was loaded in the harbour. The talks were over.'),
  record('c', 'Pipeline', 'Nothing but pipelines. The grain went elsewhere, after talks of many hours.'),
  record('d', '', 'Angriffskrieg'),
];

test.each([
  ['grain', 'a b c'],
  ['grain harbour', 'a b'],
  ['visit harbour', 'b'],
  ['harb', 'a b'],
  ['line', 'c'],
  ['krieg', 'd'],
  ['pipeline', 'c'],
  ['no', 'c'],
  ['in', 'b'],
  ['harbuor', 'a b'],
  ['"harbuor"', ''],
  ['grian', 'a b c'],
  ['tlks', ''],
  ['elsewhere envoy', ''],
  ['', ''],
  ['%', ''],
])('%j finds %j, what fits best first', (typed, found) => {
  expect(keys(indexOf(few), typed)).toBe(found);
});

test.each([
  ['bruecke', 'a'],
  ['Koelner', 'b'],
  ['groesse', 'c'],
  ['fussgaenger', 'a'],
  ['neues', 'd'],
])('%j, typed without umlauts and sharp s, finds %j', (typed, found) => {
  const german = ['Die Fußgängerbrücke', 'Kölner Dom', 'Größe', 'Neues'];
  expect(keys(indexOf(german.map((words, at) => record('abcd'.charAt(at), '', words))), typed)).toBe(found);
});

const told = (words: string): string =>
  `In the long run it was ${words} that they had spoken of all the while.`;
const spelt = [
  record('a', '', told('nonproliferation')),
  record('b', '', told('non-proliferation')),
  record('c', '', told('non proliferation')),
  record('d', '', told('COVID-19')),
  record('e', '', told('covid19')),
  record('f', '', told('1,250,000')),
  record('g', '', told('1250000')),
  record('h', '', told('no-regrets')),
];

test.each([
  ['nonproliferation', 'a b'],
  ['nonprolif', 'a b'],
  ['non-proliferation', 'b a c'],
  ['covid19', 'e d'],
  ['covid-19', 'd e'],
  ['1250000', 'g f'],
  ['1,250,000', 'f g'],
  ['1 250 000', 'f g'],
  ['ore', ''],
])('%j finds %j: what is written as it was typed first, then what is joined or parted', (typed, found) => {
  expect(keys(indexOf(spelt), typed)).toBe(found);
});

test('near words are told, and only taken where hardly anything holds what was typed', () => {
  const near = (typed: string) => indexOf(few).search(askedTerms(typed), 10).near;
  expect(near('harbuor talks')).toEqual([['harbour'], []]);
  expect(near('grain')).toEqual([[]]);
  // Found once only: it may still have been meant otherwise.
  expect(keys(indexOf([...few, record('e', 'Harbor', '')]), 'harbor')).toBe('e a b');
  const answer = indexOf(spelt).search(askedTerms('nonprolifertion'), 10);
  expect(answer.near).toEqual([['nonproliferation']]);
  expect(answer.hits.map(({ key }) => key)).toEqual(['a', 'b']);
});

test('the best are kept of each kind', () => {
  const many = Array.from({ length: 50 }, (_, n) => record(`k${n}`, '', `grain ${'x '.repeat(n)}`, n % 2));
  expect(keys(indexOf(many), 'grain', 2)).toBe('k0 k1 k2 k3');
});

const alphabet = [
  'grain',
  'Grains',
  'harbour',
  'harbor',
  'Malmö',
  '会谈',
  '北京会谈',
  '3月',
  'talks',
  'é',
  '🕊️',
  'ΣΑΣ',
  'non-proliferation',
  'nonproliferation',
  'non–',
  'proliferation',
  'covid-19',
  'covid19',
  '1,250,000',
  '1250000',
  '1250',
  '250',
  '000',
];
const prose = fc.array(fc.constantFrom(...alphabet), { maxLength: 12 }).map((words) => words.join(' '));
const place = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const change = fc.oneof(
  fc.record({ key: place, name: prose, words: prose }),
  fc.record({ key: place, gone: fc.constant(true) }),
);

test('whatever changed, the index answers as one made anew, and finds all that looking through finds', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), prose, fc.boolean(), (changes, typed, quoted) => {
      const kept = new Map<string, Indexed>();
      const index = new WordIndex();
      const question = quoted ? `"${typed}"` : typed;
      const begun = [1, 2, 3].map((words) => typed.split(' ').slice(0, words).join(' '));
      for (const each of changes) {
        // What is remembered of a question does not outlive a change.
        for (const words of begun) index.search(askedTerms(words), 100);
        if ('gone' in each) {
          index.drop(each.key);
          kept.delete(each.key);
        } else {
          index.put({ ...each, kind: 0 });
          kept.set(each.key, { ...each, kind: 0 });
        }
      }
      for (const words of begun) {
        const anew = indexOf([...kept.values()]);
        expect(index.search(askedTerms(words), 100)).toEqual(anew.search(askedTerms(words), 100));
      }
      const answer = index.search(askedTerms(question), 100);
      expect(answer).toEqual(indexOf([...kept.values()]).search(askedTerms(question), 100));
      const terms = searchTerms(question);
      const scanned = [...kept.values()].filter(
        ({ name, words }) => foundLines(`${name}\n${words}`, terms, 1).length > 0,
      );
      const found = new Set(answer.hits.map(({ key }) => key));
      expect(scanned.filter(({ key }) => !found.has(key))).toEqual([]);
    }),
  );
});

test('places of many that were replaced are given back, and nothing is forgotten', () => {
  const index = indexOf(few);
  for (let n = 0; n < 5000; n++) index.put(record('e', `Envoy ${n}`, 'again'));
  expect(index.size).toBe(5);
  expect(keys(index, 'envoy')).toBe('e a');
  expect(keys(index, '4999')).toBe('e');
  expect(keys(index, '4998')).toBe('');
});

test('of many that fit alike the first by their keys are kept, in whatever order they were put in', () => {
  const index = indexOf(['a', 'c', 'e', 'b', 'd'].map((key) => record(key, '', 'grain')));
  expect(keys(index, 'grain', 2)).toBe('a b');
  index.put(record('a', '', 'grain'));
  expect(keys(index, 'grain', 3)).toBe('a b c');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  knownTerms,
  sayTerms,
  termLines,
  termsHold,
  termsOf,
  type TagTerms,
  type TermLine,
} from '#common/derive/tag-terms';

const tag = (name: string, not = false) => ({ tag: name, not });
const [a, b, c] = [tag('Beijing'), tag('Moscow'), tag('balloon', true)];

test.each([
  ['nothing', [], '', true, true],
  ['one', [[a]], 'Beijing', true, false],
  ['two and not a third', [[a], [b], [c]], 'Beijing and Moscow, not balloon', false, false],
  ['not comes last', [[c], [a]], 'Beijing, not balloon', true, false],
  ['only not', [[c]], 'not balloon', true, false],
  ['one of two', [[a, b]], 'Beijing or Moscow', true, true],
  ['one of two, and another', [[a, b], [tag('visit')]], 'Beijing or Moscow, and visit', false, false],
  ['one or not another', [[a, c]], 'Beijing or not balloon', true, false],
] as const)('%s', (_, terms, words, withBeijing, withMoscowAndBalloon) => {
  expect(sayTerms(terms, (name) => name)).toBe(words);
  expect(termsHold(terms, (name) => name === 'Beijing')).toBe(withBeijing);
  expect(termsHold(terms, (name) => name === 'Moscow' || name === 'balloon')).toBe(withMoscowAndBalloon);
});

test('a tag that is gone asks for nothing', () => {
  const known = (name: string): boolean => name !== 'Moscow';
  expect(knownTerms([[a, b], [b], [c]], known)).toEqual([[a], [c]]);
  const all: TagTerms = [[a], [c]];
  expect(knownTerms(all, known)).toBe(all);
});

test('a combination reads as lines and comes back from them', () => {
  const lines: TermLine[] = [
    { ...a, join: 'and' },
    { ...b, join: 'or' },
    { ...c, join: 'and' },
  ];
  expect(termLines([[a, b], [c]])).toEqual(lines);
  const term = fc.record({ tag: fc.string(), not: fc.boolean() });
  const terms = fc.array(fc.array(term, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
  fc.assert(
    fc.property(terms, (given) => {
      expect(termsOf(termLines(given))).toEqual(given);
    }),
  );
});

test('however the first line says it joins, it begins', () => {
  expect(termsOf([{ ...a, join: 'or' }])).toEqual([[a]]);
});

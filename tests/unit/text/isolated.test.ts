import { expect, test } from 'vitest';
import { isolated } from '#common/text/isolated';

test.each([
  ['Deleted “The harbour”.', 'Deleted “The harbour”.'],
  ['Undid: deletion of “הנמל”.', 'Undid: deletion of “\u2068הנמל\u2069”.'],
  ['“ميناء 2023” and “quay”: 3 places', '“\u2068ميناء 2023\u2069” and “quay”: 3 places'],
  ['No title at all: هنا', 'No title at all: هنا'],
  ['An open “הנמל', 'An open “הנמל'],
])('%s', (sentence, shown) => {
  expect(isolated(sentence)).toBe(shown);
});

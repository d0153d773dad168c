import { expect, test } from 'vitest';
import { sayHangsOn } from '../../../../renderer/ui/ConfirmRemoval';
import { counted } from '../../../../renderer/ui/counted';
import { afterVerb } from '../../../../renderer/ui/after-verb';

const nothing = { annotations: 0, evidence: 0, events: 0, citations: 0 };

test.each([
  [nothing, ''],
  [{ ...nothing, annotations: 1 }, '1 annotation'],
  [{ ...nothing, annotations: 3, evidence: 1 }, '3 annotations and 1 link to an event'],
  [
    { annotations: 1200, evidence: 2, events: 1, citations: 2 },
    '1,200 annotations, 2 links to events, 1 event and 2 citations in notes',
  ],
])('what hangs on a record is said in words', (hanging, words) => {
  expect(sayHangsOn(hanging)).toBe(words);
});

test('numbers of things', () => {
  expect([counted(0, 'article'), counted(1, 'article'), counted(12_000, 'article')]).toEqual([
    'no articles',
    '1 article',
    '12,000 articles',
  ]);
});

test.each([
  ['Link to event', 'link to event'],
  ['EDTF date', 'EDTF date'],
  ['import of 212 articles', 'import of 212 articles'],
  ['', ''],
])('%j goes on in a sentence as %j', (label, expected) => {
  expect(afterVerb(label)).toBe(expected);
});

import { expect, test } from 'vitest';
import { sayWhen } from '../../../../renderer/features/revisions/words';
import { sayRemoval, type Removable } from '../../../../renderer/ui/removal-words';
import { counted } from '../../../../renderer/ui/counted';
import { afterVerb } from '../../../../renderer/ui/after-verb';

const nothing = { annotations: 0, evidence: 0, events: 0, citations: 0 };

test.each<[Removable, Partial<typeof nothing>, string[]]>([
  ['notes', {}, ['Nothing else changes.']],
  ['articles', { annotations: 1 }, ['1 annotation goes with it.']],
  [
    'articles',
    { annotations: 1200, evidence: 2, events: 1, citations: 2 },
    [
      '1,200 annotations and 2 links to events go with it.',
      '1 event stays, with less evidence.',
      '2 citations in notes keep their words but lead nowhere.',
    ],
  ],
  [
    'annotations',
    { evidence: 1, events: 1 },
    ['1 link to an event goes with it.', '1 event stays, with less evidence.'],
  ],
  [
    'events',
    { evidence: 4, events: 3, citations: 1 },
    [
      '4 links to events go with it; the marked passages stay.',
      '3 events that are parts of it stay and stand by themselves.',
      '1 citation in a note keeps its words but leads nowhere.',
    ],
  ],
  ['events', { events: 1 }, ['1 event that is a part of it stays and stands by itself.']],
  [
    'tags',
    { annotations: 3, events: 1 },
    ['3 annotations and 1 event bear it. They stay, and only lose this tag.'],
  ],
  ['tags', { annotations: 1 }, ['1 annotation bears it. It stays, and only loses this tag.']],
  ['tags', { citations: 1 }, ['1 citation in a note keeps its words but leads nowhere.']],
])('what deleting one of %s does to what hangs on it is said: %j', (group, hanging, sentences) => {
  expect(sayRemoval(group, { ...nothing, ...hanging })).toEqual(sentences);
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

test('when a text came to be is said as all dates are', () => {
  expect(sayWhen({ when: '2026-01-05T12:00:00.000Z' })).toMatch(/^[456] Jan 2026, \d\d:\d\d$/);
});

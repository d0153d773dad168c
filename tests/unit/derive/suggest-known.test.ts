import fc from 'fast-check';
import { comparedEvent, filedUnder, leastShared, mayBeOne, type NamedTag } from '#common/derive/one-event';
import { englishForms } from '#common/derive/suggest/english/forms';
import { germanForms } from '#common/derive/suggest/german/forms';
import { likelyEvent } from '#common/derive/suggest/same-event';
import { suggestionKey } from '#common/derive/suggest/suggestion-key';
import { TagFinder, type KnownTag } from '#common/derive/suggest/tags-in';
import { intersects } from '#common/time/compare';
import { parseEdtf } from '#common/time/edtf';
import { expect, test } from 'vitest';

function dateOf(edtf: string) {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(edtf);
  return parsed.value;
}

const events = [
  { id: 'tour', title: 'Ana Reyes’s tour of the Baltic', date: dateOf('2019-05-10/2019-05-17') },
  { id: 'kern', title: 'Ana Reyes meets Paul Kern in Riga', date: dateOf('2019-05-14') },
  { id: 'old', title: 'Ana Reyes meets Paul Kern in Riga', date: dateOf('2018-05-14') },
];

test.each([
  ['Reyes met Paul Kern in the old town', '2019-05-14', ['Ana Reyes'], 'kern'],
  // Another day: it cannot be that event, however alike the words.
  ['Reyes met Paul Kern in the old town', '2019-05-20', ['Ana Reyes'], null],
  // A year before, the same words are the other meeting.
  ['Reyes met Paul Kern in the old town', '2018-05', ['Ana Reyes'], 'old'],
  // Who takes part and where is not enough: they are in much at the same time.
  ['Ana Reyes landed in Riga', '2019-05-14', ['Ana Reyes', 'Riga'], null],
  ['The tour of the Baltic began', '2019-05-10', [], 'tour'],
  ['A bank in Riga closed', '2019-05-14', [], null],
])('%s, %s, is likely the event …', (words, edtf, named, likely) => {
  expect(likelyEvent({ words, date: dateOf(edtf), named }, events, englishForms)).toBe(likely);
});

test('tags are found by whole names, and people by a part that no other shares', () => {
  const tag = (id: string, kind: KnownTag['kind'], name: string, names: string[] = []): KnownTag => ({
    ...{ id, kind, name, names },
  });
  const finder = new TagFinder([
    tag('kern', 'person', 'Paul Kern'),
    tag('ana', 'person', 'Ana Reyes'),
    tag('luis', 'person', 'Luis Reyes'),
    tag('riga', 'place', 'Riga'),
    tag('seat', 'group', 'Bern', ['Federal Council']),
    tag('trade', 'topic', 'Riga'),
  ]);
  const found = (text: string): string[] => finder.in(text).map(({ id }) => id);
  expect(found('In Riga Kern met Ana Reyes')).toEqual(['riga', 'kern', 'ana']);
  expect(found('Reyes met a kern of truth')).toEqual([]);
  expect(found('Helga Kern met the Federal Council in Bern')).toEqual(['seat']);
  expect(found('Envoys arrived in Bern')).toEqual([]);
});

test('what a no is on stays the same when the sentence is set otherwise, and differs by article and words', () => {
  const key = suggestionKey('a', 'Envoys “met” in Bern.');
  expect(suggestionKey('a', 'Envoys "met"  in Bern.')).toBe(key);
  expect(suggestionKey('b', 'Envoys “met” in Bern.')).not.toBe(key);
  expect(suggestionKey('a', 'Envoys “met” in Basel.')).not.toBe(key);
});

test('a German sentence is compared by German words', () => {
  const known = [
    {
      id: 'vertrag',
      title: 'Unterzeichnung des Hafenvertrags: Reyes unterzeichnet in Riga',
      date: dateOf('2019-05-14'),
    },
  ];
  const compared = {
    words: 'Ana Reyes unterzeichnete den Hafenvertrag in Riga',
    date: dateOf('2019-05-14'),
    named: ['Ana Reyes'],
  };
  expect(likelyEvent(compared, known, germanForms)).toBe('vertrag');
  expect(likelyEvent({ ...compared, words: 'Ana Reyes reiste nach Lima' }, known, germanForms)).toBeNull();
});

const named = (kind: NamedTag['kind'], name: string, within: string[] = []): NamedTag => ({
  ...{ id: name, kind, name, within },
});
const compared = (title: string, edtf: string, tags: readonly NamedTag[] = []) =>
  comparedEvent({ title, tags }, dateOf(edtf));
const kern = named('person', 'Paul Kern');
const riga = named('place', 'Riga');

test.each<[string, ReturnType<typeof compared>, ReturnType<typeof compared>, boolean]>([
  [
    'the same words',
    compared('Harbour talks begin', '2019-05-14'),
    compared('Harbour talks begin', '2019-05'),
    true,
  ],
  [
    'one told in more words',
    compared('Baltic Security Conference', '2019-05-14'),
    compared('The Baltic Security Conference opens', '2019-05-14/2019-05-16'),
    true,
  ],
  [
    'other words of the same stems',
    compared('Envoys meet in Riga', '2019-05-14'),
    compared('The meeting of envoys in Riga', '2019-05-14~'),
    true,
  ],
  [
    'people and place as tags',
    compared('Talks on grain', '2019-05-14', [kern, riga]),
    compared('Grain negotiations', '2019-05-14', [kern, riga]),
    true,
  ],
  [
    'a place within the other',
    compared('Grain talks open', '2019-05-14', [riga]),
    compared('Grain talks open', '2019-05-14', [named('place', 'Old town', ['Riga'])]),
    true,
  ],
  [
    'the same words a day later',
    compared('Harbour talks begin', '2019-05-14'),
    compared('Harbour talks begin', '2019-05-15'),
    false,
  ],
  [
    'days in gaps of the other',
    compared('Harbour talks begin', '2019-05-15'),
    compared('Harbour talks begin', '{2019-05-14,2019-05-16}'),
    false,
  ],
  [
    'no end told',
    compared('Harbour talks begin', '2019-05-14/..'),
    compared('Harbour talks begin', '2019-05-14'),
    false,
  ],
  [
    'somebody else',
    compared('Ana Reyes meets Paul Kern in Riga', '2019-05-14'),
    compared('Ana Reyes meets Olga Lind in Riga', '2019-05-14'),
    false,
  ],
  [
    'other people as tags',
    compared('Grain talks open', '2019-05-14', [kern]),
    compared('Grain talks open', '2019-05-14', [named('person', 'Olga Lind')]),
    false,
  ],
  [
    'other places as tags',
    compared('Grain talks open', '2019-05-14', [riga]),
    compared('Grain talks open', '2019-05-14', [named('place', 'Oslo')]),
    false,
  ],
  [
    'another number',
    compared('Round 3 of the grain talks', '2019-05'),
    compared('Round 4 of the grain talks', '2019-05'),
    false,
  ],
  [
    'who and where alone',
    compared('Reyes lands in Riga with Kern', '2019-05-14', [kern, riga]),
    compared('Kern speaks in Riga on trade and fish', '2019-05-14', [kern, riga]),
    false,
  ],
  ['one word', compared('Talks', '2019-05-14'), compared('Talks', '2019-05-14'), false],
])('%s', (_, a, b, expected) => {
  const isOne = (one: typeof a, other: typeof a): boolean =>
    one !== null && other !== null && mayBeOne(one, other) !== null;
  expect(isOne(a, b)).toBe(expected);
  expect(isOne(b, a)).toBe(expected);
});

test('events whose dates cannot overlap are never proposed as one, and all others are found by where they are filed', () => {
  const word = fc.constantFrom('grain', 'talks', 'Riga', 'Kern', 'meets', 'opens', 'harbour', '3');
  const event = fc.record({
    title: fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')),
    edtf: fc.constantFrom(
      '2019',
      '2019-05',
      '2019-05-14',
      '2019-05-31/2019-06-02',
      '2019-06~',
      '2019-07-01?',
      '{2019-05-13,2019-06-20}',
      '../2019-05',
      '2018-12',
    ),
    tags: fc.uniqueArray(fc.constantFrom(kern, riga, named('person', 'Ana Reyes'), named('place', 'Oslo')), {
      maxLength: 3,
    }),
  });
  fc.assert(
    fc.property(event, event, (one, other) => {
      const [a, b] = [compared(one.title, one.edtf, one.tags), compared(other.title, other.edtf, other.tags)];
      if (!a || !b) return;
      const found = mayBeOne(a, b);
      expect(mayBeOne(b, a) === null).toBe(found === null);
      if (!intersects(a.date, b.date)) expect(found).toBeNull();
      if (found === null) return;
      const there = new Set(filedUnder(b).map(({ key }) => key));
      const shared = new Set(filedUnder(a).flatMap(({ word: each, key }) => (there.has(key) ? [each] : [])));
      expect(shared.size).toBeGreaterThanOrEqual(Math.max(leastShared(a), leastShared(b)));
    }),
    { numRuns: 400 },
  );
});

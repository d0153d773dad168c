import { englishForms } from '#common/derive/suggest/english/forms';
import { germanForms } from '#common/derive/suggest/german/forms';
import { likelyEvent } from '#common/derive/suggest/same-event';
import { suggestionKey } from '#common/derive/suggest/suggestion-key';
import { TagFinder, type KnownTag } from '#common/derive/suggest/tags-in';
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

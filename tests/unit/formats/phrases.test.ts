import { expect, test } from 'vitest';
import { claimWords, tellingWords, toldWords, weightWords } from '#common/formats/phrases';

const date = { words: '14–21 Feb 2023', edtf: '2023-02-14/2023-02-21', inferred: false, why: '' };

test('an export quotes the words of a source, never those of the user who read a date there', () => {
  expect(toldWords({ ...date, said: 'eight days from Tuesday', quoted: true })).toBe(
    '“eight days from Tuesday”, 14–21 Feb 2023',
  );
  expect(toldWords({ ...date, said: '14 Feb 2023/21 Feb 2023', quoted: false })).toBe('14–21 Feb 2023');
  const vague = { ...date, words: 'soon after', said: 'soon after', edtf: null };
  expect(toldWords({ ...vague, quoted: true })).toBe('“soon after”');
});

test('a date told that nobody has confirmed stands in brackets, as the event’s own does; words left vague do not', () => {
  const guess = { ...date, words: '14 Feb 2023', edtf: '2023-02-14', inferred: true };
  expect(toldWords({ ...guess, said: 'on Tuesday', quoted: true })).toBe('“on Tuesday”, [14 Feb 2023?]');
  expect(toldWords({ ...guess, said: '14 Feb 2023', quoted: true })).toBe('[14 Feb 2023?]');
  expect(toldWords({ ...guess, words: 'soon', said: 'soon', edtf: null, quoted: true })).toBe('“soon”');
});

test('a claim says of its date what there is to say, at its passage as at its event', () => {
  const claim = {
    id: 'c',
    event: 'e',
    eventTitle: 'Talks',
    passage: 'p',
    stance: 'supports',
    about: 'event',
    told: { ...date, said: 'that week', quoted: true, why: 'its dateline' },
    towards: null,
    isDate: false,
    saidBy: ['the mayor'],
    comment: null,
  } as const;
  expect(tellingWords(claim)).toBe('“that week”, 14–21 Feb 2023 · its dateline · said by the mayor');
  expect(claimWords(claim)).toBe(
    'supports · date as told: “that week”, 14–21 Feb 2023 · its dateline · said by the mayor',
  );
});

test('how many articles tell of an event stands before what contradicts it, which is not counted there', () => {
  const weight = { supports: 2, contradicts: 1, mentions: 1, articles: 3, sources: 2 };
  expect(weightWords(weight)).toBe(
    '2 claims support it · 1 mentions it · told in 3 articles, 2 sources · 1 contradicts it',
  );
  expect(weightWords({ ...weight, supports: 0, mentions: 0, articles: 0, sources: 0 })).toBe(
    'no article supports it · 1 claim contradicts it',
  );
  expect(weightWords({ ...weight, contradicts: 0, supports: 0, mentions: 0, articles: 0 })).toBe(
    'no evidence yet',
  );
});

import { describe, expect, test } from 'vitest';
import { disagreementsIn, type ToldEvent } from '#common/derive/disagree/disagreements';
import type { Claim } from '#common/derive/disagree/found';
import { capitalWords, isNamed, namesIn } from '#common/derive/disagree/names-in';
import { quantitiesIn } from '#common/derive/disagree/quantity';
import { parseEdtf } from '#common/time/edtf';

const date = (edtf: string | undefined) => {
  const parsed = edtf === undefined ? null : parseEdtf(edtf);
  return parsed?.ok === true ? parsed.value : null;
};

type Given = Partial<Omit<Claim, 'told'>> & { readonly told?: string };

function claim(article: string, quote: string, { told, ...given }: Given = {}): Claim {
  const id = `${article}: ${quote}`;
  const own = {
    id,
    stance: 'supports',
    about: 'event',
    article,
    voice: article,
    named: false,
    quote,
  } as const;
  return { ...own, told: date(told), ...given };
}

const found = (claims: readonly Claim[], given: Partial<ToldEvent> = {}): string[] =>
  disagreementsIn({ title: 'The tour', date: null, claims, texts: [], same: [], ...given }).map(
    ({ grade, kind }) => `${grade}: ${kind}`,
  );

describe('dates', () => {
  test.each([
    ['2031-05-06', '2031-05-07', ['cannot both hold: date']],
    ['2031-05', '2031-05-07', []],
    ['2031-05-06/2031-05-08', '2031-05-07/2031-05-09', []],
    ['2031-21', '2031', []],
    ['2031-05-06', '', []],
  ])('%s beside %s: %j', (one, other, expected) => {
    const claims = [claim('a', 'x', { told: one }), claim('b', 'y', { told: other })];
    expect(found(claims)).toEqual(expected);
  });

  test('the event’s own date is one too; what a claim tells of another thing is not compared', () => {
    expect(found([claim('a', 'x', { told: '2031-05' })], { date: date('2030') })).toEqual([
      'cannot both hold: date',
    ]);
    const place = claim('b', 'y', { told: '2029', about: 'place' });
    expect(found([claim('a', 'x', { told: '2031-05' }), place])).toEqual([]);
  });
});

describe('lengths and counts', () => {
  const number = (article: string, quote: string) => claim(article, quote, { about: 'number' });
  test.each([
    // Counted with its first day and without it, a week and a day may be a week.
    ['an eight-day tour of Europe', 'a seven-day tour of Europe', []],
    ['an eight-day tour of Europe', 'a ten-day European tour', ['cannot both hold: length']],
    ['a one-week tour', 'an eight-day tour', []],
    ['an eight-day tour', 'a two-day visit to Lund', []],
    ['an eight-day tour with a two-day tour of Lund', 'a ten-day tour', ['cannot both hold: length']],
  ])('%s | %s: %j', (one, other, expected) => {
    const both = [claim('a', one), claim('b', other)];
    // Two lengths of one thing in a passage are of parts of it.
    expect(found(both)).toEqual(one.split('-day').length > 2 ? [] : expected);
  });

  test.each([
    ['14 people were killed in the storm', 'at least 15 people were killed by the storm', true],
    ['at least 14 people were killed in the storm', '15 people were killed in the storm', false],
    ['about 14 people were killed in the storm', '15 people were killed in the storm', false],
    ['14 people were killed in the storm', 'six people are missing', false],
    ['14 people were killed in the storm', '200 houses were hit by the storm', false],
  ])('%s | %s: %s', (one, other, apart) => {
    const expected = apart ? ['cannot both hold: number'] : [];
    expect(found([number('a', one), number('b', other)])).toEqual(expected);
    // Only where their reader said that both are about a number.
    expect(found([number('a', one), claim('b', other)])).toEqual([]);
  });

  test('a length that the days of the event do not have', () => {
    const claims = [claim('a', 'an eight-day tour')];
    expect(found(claims, { date: date('2031-05-01/2031-05-08') })).toEqual([]);
    expect(found(claims, { date: date('2031-05-01/2031-05-09') })).toEqual([]);
    expect(found(claims, { date: date('2031-05-01/2031-05-12') })).toEqual(['cannot both hold: length']);
    expect(found(claims, { date: date('2031-05-01/2031-05-12~') })).toEqual([]);
    expect(found(claims, { date: date('2031-05') })).toEqual([]);
  });

  test.each([
    ['more than 12,000 vehicles a day', [{ least: 12_000, most: Infinity, of: 'vehicl' }]],
    ['two hundred grey ships', [{ least: 200, most: 200, of: 'ship' }]],
    ['in 1961', []],
    ['for eight days', []],
    ['2.5 tonnes of grain', []],
  ])('%s', (text, expected) => {
    expect(quantitiesIn(text)).toMatchObject(expected);
    expect(quantitiesIn(text)).toHaveLength(expected.length);
  });
});

describe('who announced it', () => {
  const one = 'Bo Ek, the Danish Trade Minister, has announced plans for a ferry to Oslo.';
  test.each([
    [
      one,
      'The ministry spokesman Ola Berg declined to name a port when announcing Bo Ek’s ferry plans.',
      true,
    ],
    [one, 'It snowed. On Monday Trade Minister Ola Berg announced a plan for two ferries.', true],
    // One person, by less of the name or another first name; others who act, or something else announced.
    [one, 'Danish Trade Minister Ek announced plans for a ferry.', false],
    [one, 'Boris Ek announced plans for a ferry.', false],
    [one, 'Plans for a ferry were announced by Ola Berg.', false],
    [one, 'The Trade Ministry announced plans for a ferry with Ola Berg.', false],
    [one, 'Ola Berg and Bo Ek announced plans for a ferry.', false],
    [one, 'Ola Berg said Ek had announced plans for a ferry.', false],
    [one, 'Ola Berg announced her own wedding.', false],
  ])('%s / %s', (a, b, apart) => {
    const expected = apart ? ['only in one: announcer'] : [];
    expect(found([claim('A', a), claim('B', b)])).toEqual(expected);
    expect(found([claim('B', b), claim('A', a)])).toEqual(expected);
    expect(found([claim('A', a), claim('A', b)])).toEqual([]);
  });
});

describe('offices', () => {
  const minister = "Arden's foreign minister Tomas Reyl spoke.";
  test.each([
    ['Ana Borse, the Arden foreign minister, spoke.', true],
    ['Ana Borse, the former Arden foreign minister, spoke.', false],
    ["Arden's former foreign minister Ana Borse spoke.", false],
    ["Moravia's foreign minister Lena Koval spoke.", false],
    ["Arden's prime minister Lena Koval spoke.", false],
    ['The Arden Foreign Minister Reyl spoke.', false],
  ])('%s', (other, apart) => {
    const expected = apart ? ['cannot both hold: office'] : [];
    expect(found([claim('a', minister), claim('b', other)])).toEqual(expected);
    expect(found([claim('a', minister), claim('a', other)])).toEqual([]);
  });
});

describe('accounts', () => {
  const against = { stance: 'contradicts', about: 'place' } as const;
  const arden = { voice: 'said arden', named: true };
  const moravia = { voice: 'said moravia', named: true };
  test.each([
    ['articles in their own words', {}, {}, 'b', ['cannot both hold: stance']],
    ['one article', {}, {}, 'a', []],
    ['two speakers', arden, moravia, 'b', []],
    ['a speaker and an article', arden, {}, 'b', []],
    ['one speaker', arden, arden, 'b', ['cannot both hold: speaker']],
    ['one speaker in one article', arden, arden, 'a', ['cannot both hold: speaker']],
  ])('%s', (_, one, other, article, expected) => {
    const claims = [
      claim('a', 'it was there', { about: 'place', ...one }),
      claim(article, 'it was not', { ...against, ...other }),
    ];
    expect(found(claims)).toEqual(expected);
  });
});

describe('what only one tells', () => {
  test.each([
    ['The envoy Koval may attend the talks.', 'Koval is attending the talks.', ['only in one: doubt']],
    ['The envoy Koval may attend the talks.', 'Reyl is attending the talks.', []],
    ['The envoy Koval may attend the talks.', 'Koval might attend them.', []],
    ['Koval may meet Reyl.', 'Koval went to the meeting of Reyl.', []],
  ])('%s | %s', (one, other, expected) => {
    expect(found([claim('a', one), claim('b', other)])).toEqual(expected);
    expect(found([claim('b', other), claim('a', one)])).toEqual(expected);
  });

  test('names are looked for in the whole of the other articles, and only where all are at hand', () => {
    const claims = [claim('a', 'They spoke in Lund, in Italy and in Skagen.'), claim('b', 'They spoke.')];
    const texts = [
      { article: 'a', text: 'They spoke in Lund, in Italy and in Skagen.' },
      { article: 'b', text: 'They spoke. The Italian host paid. Later, in Lund, it rained.' },
    ];
    expect(disagreementsIn({ title: '', date: null, claims, texts, same: [] })).toMatchObject([
      { name: 'Skagen' },
    ]);
    expect(found(claims, { texts, same: [['lund', 'skagen']] })).toEqual([]);
    expect(found(claims, { texts: texts.slice(0, 1) })).toEqual([]);
    // What is written small somewhere is no name for its capital in a heading.
    const heading = claim('a', 'Arden as a Friend of Skagen');
    const told = texts.map((each) => ({ ...each, text: `${each.text} He was a friend.` }));
    const [only, ...rest] = disagreementsIn({
      title: '',
      date: null,
      claims: [heading],
      texts: told,
      same: [],
    });
    expect([only?.name, rest]).toEqual(['Skagen', []]);
  });

  test.each([
    ['On Monday the envoy Ines Dahl flew to Lund and Malmo.', ['Ines Dahl', 'Lund', 'Malmo']],
    ['Washington says so, and spokesman Per Lund said more.', []],
    ['It crossed American airspace in May.', []],
    ['before the Security Council of Arden', ['Arden']],
    ['Arden, Moravia, Pelagos and Caldera', ['Moravia', 'Pelagos', 'Caldera']],
  ])('names in: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  test.each([
    ['Germany', 'the German hosts', true],
    ['Per Lund', 'Mr Lund', true],
    ['Lund', 'in Malmo', false],
    ['Yi', 'in Malmo', true],
  ])('%s in “%s”: %s', (name, text, named) => {
    expect(isNamed(name, capitalWords(text))).toBe(named);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementOf, anyDisagreement } from '#common/derive/agreement';
import { pairOf } from '#common/derive/disagree/dates-apart';
import { isDisputed as disputed } from '#common/derive/disputed';
import { partOutside } from '#common/derive/part-outside';
import {
  publishedAround,
  publishedRelativeTo,
  toldOnlyAhead,
  workedOutStanding,
} from '#common/derive/standing';
import { compareTellings, orderTellings, type Telling } from '#common/derive/tellings';
import { parseEdtf } from '#common/time/edtf';
import type { EdtfDate } from '#common/time/edtf-value';

function date(edtf: string): EdtfDate {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}
const maybe = (edtf: string | null): EdtfDate | null => (edtf === null ? null : date(edtf));

describe('publication, seen from an event', () => {
  test.each([
    ['2023-02-14', '2023-03-01', 'before'],
    ['2023-03-01', '2023-02-14', 'after'],
    ['2023-02-14', '2023-02-14', 'during'],
    ['2023-02-14', '2023-02', 'during'],
    ['2023-02', '2023-02-14', 'unclear'],
    ['2023', '../2023-06', 'unclear'],
    ['2023-02-14', '../2023-06', 'during'],
    [null, '2023-02-14', 'unclear'],
    ['2023-02-14', null, 'unclear'],
  ] as const)('%s and %s: %s', (published, event, expected) => {
    expect(publishedRelativeTo(maybe(published), maybe(event))).toBe(expected);
  });
});

describe('standing from the dates of supporting articles', () => {
  test.each([
    [['2023-02-01', '2023-02-02'], '2023-03', 'planned'],
    [['2023-02-01', '2023-04-02'], '2023-03', 'happened'],
    [['2023-02-01', '2023-03-02'], '2023-03', 'unclear'],
    [['2023-02-01', null], '2023-03', 'unclear'],
    [[null, '2023-04-01'], '2023-03', 'happened'],
    [[], '2023-03', 'unclear'],
    [['2023-02-01'], null, 'unclear'],
  ] as const)('%j, event %s: %s', (published, event, expected) => {
    const around = publishedAround(published.map(maybe), maybe(event));
    expect(workedOutStanding(around)).toBe(expected);
    expect(toldOnlyAhead(around)).toBe(expected === 'planned');
  });

  test('articles are counted by when they came out', () => {
    const published = ['2023-02-01', '2023-03-02', '2023-04', null, '2023'].map(maybe);
    expect(publishedAround(published, date('2023-03'))).toEqual({
      before: 1,
      during: 1,
      after: 1,
      unclear: 2,
    });
  });
});

describe('agreement of two dates', () => {
  test.each([
    ['2023-02', '2023-02-XX', 'agrees'],
    ['2023-02-14', '2023-02', 'narrower'],
    ['2023', '2023-02', 'wider'],
    ['2023-01/2023-03', '2023-02/2023-05', 'overlaps'],
    ['2023-02-14', '2023-02-15', 'cannot both hold'],
    ['[2023-01,2023-03]', '2023-02', 'cannot both hold'],
  ] as const)('%s and %s: %s', (a, b, expected) => {
    expect(agreementOf(date(a), date(b))).toBe(expected);
  });

  test('any two that cannot both hold make a disagreement', () => {
    expect(anyDisagreement([date('2023'), date('2023-02'), date('2023-02-14')])).toBe(false);
    expect(anyDisagreement([date('2023'), date('2023-02-14'), date('2023-03')])).toBe(true);
    expect(anyDisagreement([])).toBe(false);
    expect(anyDisagreement([date('[2023-01,2023-03]'), date('2023-02'), date('2023-01/2023-03')])).toBe(true);
  });

  test('is found as comparing each with each finds it', () => {
    const some = [
      '2023',
      '2023-02',
      '2023-02-14',
      '2023-03~',
      '../2023-02',
      '2023-02/..',
      '{2023-01,2023-03}',
      '2024?',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...some), { maxLength: 6 }), (told) => {
        const dates = told.map(date);
        const pairwise = dates.some((a) => dates.some((b) => agreementOf(a, b) === 'cannot both hold'));
        expect(anyDisagreement(dates)).toBe(pairwise);
      }),
    );
  });

  test('an event is disputed by a claim against it, or by dates that cannot both hold; never by a narrower one', () => {
    const claim = (
      stance: 'supports' | 'contradicts' | 'mentions',
      edtf: string | null = null,
      id = 'one',
    ) => ({
      id,
      stance,
      about: 'event' as const,
      told: edtf === null ? null : { edtf },
    });
    const isDisputed = (
      claims: Parameters<typeof disputed>[0],
      own: string | null = null,
      settled: Parameters<typeof disputed>[3] = [],
    ): boolean => disputed(claims, maybe(own), date, settled);
    expect(
      isDisputed([claim('supports', '2023'), claim('supports', '2023-21'), claim('mentions', '2023-03-20')]),
    ).toBe(false);
    expect(isDisputed([claim('supports'), claim('contradicts')])).toBe(true);
    expect(isDisputed([claim('supports', '2023-01'), claim('mentions', '2023-02')])).toBe(true);
    expect(isDisputed([])).toBe(false);
    expect(isDisputed([claim('contradicts')])).toBe(false);
    expect(isDisputed([claim('supports', '2023-01')], '2023-02')).toBe(true);
    expect(isDisputed([{ ...claim('supports', '2023-01'), about: 'number' }], '2023-02')).toBe(false);
    const pair = { kind: 'date' as const, part: pairOf(date('2023-01'), date('2023-02')) };
    expect(isDisputed([claim('supports', '2023-01')], '2023-02', [pair])).toBe(false);
    expect(isDisputed([claim('supports', '2023-01'), claim('mentions', '2023-03')], '2023-02', [pair])).toBe(
      true,
    );
    const against = [claim('supports'), claim('contradicts', null, 'two')];
    expect(isDisputed(against, null, [{ kind: 'stance', part: 'one two' }])).toBe(false);
    expect(
      isDisputed([...against, claim('contradicts', null, 'three')], null, [
        { kind: 'stance', part: 'one two' },
      ]),
    ).toBe(true);
  });
});

describe('a part, seen from its whole', () => {
  test.each([
    ['2023-02-22', '2023-02-14/2023-02-21', 'after'],
    ['2023-02-13', '2023-02-14/2023-02-21', 'before'],
    ['2023-02-20/2023-02-23', '2023-02-14/2023-02-21', 'ends after'],
    ['2023-02-12/2023-02-15', '2023-02-14/2023-02-21', 'begins before'],
    ['2023-02-14/2023-02-21', '2023-02-14/2023-02-21', null],
    ['2023-02', '2023-02-14/2023-02-21', null],
    ['2023', '2023-02', null],
    ['2023-02-20/..', '2023-02-14/2023-02-21', null],
    ['2023-02/2023-03', '2023-02-14/2023-02-21', 'ends after'],
    [null, '2023-02', null],
    ['2023-02', null, null],
  ] as const)('%s in %s: %s', (part, whole, expected) => {
    expect(partOutside(maybe(part), maybe(whole))).toBe(expected);
  });
});

describe('dates told of one event', () => {
  const telling = (id: string, edtf: string | null, published: string | null, voice = id): Telling => ({
    id,
    date: maybe(edtf),
    voice,
    published: maybe(published),
  });
  const visit = [
    telling('exact', '2023-03-20/2023-03-22', '2023-03-19'),
    telling('year', '2023', '2023-02-14'),
    telling('spring', '2023-21', '2023-02-15'),
  ];

  test('are listed as they were first published, those of one reading together, vague words last', () => {
    const more = [telling('vague', null, '2023-01-01'), telling('again', '2023', '2023-04-01'), ...visit];
    expect(orderTellings(more).map(({ id }) => id)).toEqual(['year', 'again', 'spring', 'exact', 'vague']);
  });

  test('a date that gets sharper is never at odds with what was told before', () => {
    const compared = compareTellings(visit, visit, date('2023-03-20/2023-03-22'));
    expect(compared.map(({ towards }) => towards)).toEqual(['agrees', 'wider', 'wider']);
    expect(compared.every(({ against, twoAccounts }) => against.length === 0 && !twoAccounts)).toBe(true);
  });

  test('dates that cannot both hold name one another; two speakers are two voices, one speaker gives two accounts', () => {
    const all = [
      telling('a', '2023-02-13', null, 'said ned'),
      telling('b', '2023-02-14', null, 'said wang'),
      telling('c', '2023-02', null, 'article x'),
      telling('d', '2023-02-15', null, 'said wang'),
      telling('e', null, null, 'said wang'),
    ];
    const compared = new Map(compareTellings(all, all, null).map((each) => [each.id, each]));
    expect(compared.get('a')).toMatchObject({ against: ['2023-02-14', '2023-02-15'], twoAccounts: false });
    expect(compared.get('b')).toMatchObject({ against: ['2023-02-13', '2023-02-15'], twoAccounts: true });
    expect(compared.get('c')).toMatchObject({ against: [], twoAccounts: false, towards: null });
    expect(compared.get('e')).toMatchObject({ against: [], twoAccounts: false });
  });
});

import { describe, expect, test } from 'vitest';
import { agreementOf, anyDisagreement } from '#common/derive/agreement';
import { publishedRelativeTo, workedOutStanding } from '#common/derive/standing';
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
    expect(workedOutStanding(published.map(maybe), maybe(event))).toBe(expected);
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
  });
});

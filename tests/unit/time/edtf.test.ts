import { expect, test } from 'vitest';
import { isoDay } from '#common/time/day';
import { parseEdtf } from '#common/time/edtf';
import type { EdtfDate } from '#common/time/edtf-value';

function parsed(text: string): EdtfDate {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(`${text}: ${result.error.message}`);
  return result.value;
}

const end = (day: number): string => (Number.isFinite(day) ? isoDay(day) : day < 0 ? '-∞' : '∞');

/** EDTF, first day, last day, precision. */
test.each([
  ['1985-04-12', '1985-04-12', '1985-04-12', 'day'],
  ['1985-04', '1985-04-01', '1985-04-30', 'month'],
  ['1985', '1985-01-01', '1985-12-31', 'year'],
  ['0000', '0000-01-01', '0000-12-31', 'year'],
  ['-0043', '-0043-01-01', '-0043-12-31', 'year'],
  ['-0043-03-15', '-0043-03-15', '-0043-03-15', 'day'],
  ['2024-02', '2024-02-01', '2024-02-29', 'month'],
  ['1985-04-12T23:20:30', '1985-04-12', '1985-04-12', 'time'],
  ['1985-04-12T23:20:30Z', '1985-04-12', '1985-04-12', 'time'],
  ['1985-04-12T23:20:30-04', '1985-04-12', '1985-04-12', 'time'],
  ['1985-04-12T23:20:30+04:30', '1985-04-12', '1985-04-12', 'time'],
  ['2001-21', '2001-03-01', '2001-05-31', 'season'],
  ['2001-22', '2001-06-01', '2001-08-31', 'season'],
  ['2001-23', '2001-09-01', '2001-11-30', 'season'],
  ['1943-24', '1943-12-01', '1944-02-29', 'season'],
  ['2001-29', '2001-09-01', '2001-11-30', 'season'],
  ['2001-30', '2001-12-01', '2002-02-28', 'season'],
  ['2001-33', '2001-01-01', '2001-03-31', 'season'],
  ['2001-36', '2001-10-01', '2001-12-31', 'season'],
  ['2001-38', '2001-05-01', '2001-08-31', 'season'],
  ['2001-41', '2001-07-01', '2001-12-31', 'season'],
  ['201X', '2010-01-01', '2019-12-31', 'decade'],
  ['20XX', '2000-01-01', '2099-12-31', 'century'],
  ['-04XX', '-0499-01-01', '-0400-12-31', 'century'],
  ['-00XX', '-0099-01-01', '0000-12-31', 'century'],
  ['1XXX', '1000-01-01', '1999-12-31', 'millennium'],
  ['XXXX', '0000-01-01', '9999-12-31', 'range'],
  ['2004-XX', '2004-01-01', '2004-12-31', 'year'],
  ['1985-04-XX', '1985-04-01', '1985-04-30', 'month'],
  ['1985-XX-XX', '1985-01-01', '1985-12-31', 'year'],
  ['156X-12-25', '1560-12-25', '1569-12-25', 'decade'],
  ['15XX-12-XX', '1500-12-01', '1599-12-31', 'century'],
  ['1984-1X', '1984-10-01', '1984-12-31', 'year'],
  ['XXXX-02-29', '0000-02-29', '9996-02-29', 'range'],
  ['1919-X1-31', '1919-01-31', '1919-01-31', 'year'],
  ['Y170000002', '+170000002-01-01', '+170000002-12-31', 'year'],
  ['Y-17E7', '-170000000-01-01', '-170000000-12-31', 'year'],
  ['1950S2', '1900-01-01', '1999-12-31', 'range'],
  ['Y171010000S3', '+171000000-01-01', '+171999999-12-31', 'range'],
  ['-1859S3', '-1859-01-01', '-1850-12-31', 'range'],
  ['1964/2008', '1964-01-01', '2008-12-31', 'interval'],
  ['2004-02-01/2005-02', '2004-02-01', '2005-02-28', 'interval'],
  ['1985/..', '1985-01-01', '∞', 'interval'],
  ['../1985', '-∞', '1985-12-31', 'interval'],
  ['1985/', '1985-01-01', '∞', 'interval'],
  ['/1985', '-∞', '1985-12-31', 'interval'],
  ['../..', '-∞', '∞', 'interval'],
  ['196X/197X', '1960-01-01', '1979-12-31', 'interval'],
  ['2003-22/2004-22', '2003-06-01', '2004-08-31', 'interval'],
  ['1923-21/1924', '1923-03-01', '1924-12-31', 'interval'],
  ['1984?/2004~-06', '1984-01-01', '2004-06-30', 'interval'],
  ['-1000/-0999', '-1000-01-01', '-0999-12-31', 'interval'],
  ['2000/2000-XX-XX', '2000-01-01', '2000-12-31', 'interval'],
  ['[1667,1668,1670..1672]', '1667-01-01', '1672-12-31', 'one-of'],
  ['[..1760-12-03]', '-∞', '1760-12-03', 'one-of'],
  ['[1760-12..]', '1760-12-01', '∞', 'one-of'],
  ['{1960,1961-12}', '1960-01-01', '1961-12-31', 'all-of'],
  ['{..1984}', '-∞', '1984-12-31', 'all-of'],
])('%s runs from %s to %s, told as %s', (text, from, to, precision) => {
  const date = parsed(text);
  expect([end(date.earliest), end(date.latest), date.precision]).toEqual([from, to, precision]);
});

/** EDTF, whether anything in it is approximate, and uncertain. */
test.each([
  ['2011-23~', true, false],
  ['1984?', false, true],
  ['2006%', true, true],
  ['2004-06~-11', true, false],
  ['2004-?06-11', false, true],
  ['1984~/2004-06', true, false],
  ['1984/2004?-06', false, true],
  ['[1667,~1668]', true, false],
  ['1985', false, false],
])('%s: approximate %s, uncertain %s', (text, approximate, uncertain) => {
  expect(parsed(text)).toMatchObject({ approximate, uncertain });
});

test.each([
  ['%2001', '2001%'],
  ['?2004-06', '2004?-06'],
  ['?2004-06-04~', '2004?-06-04~'],
  ['2004-%06', '2004-%06'],
  ['~2004~-06~-11~', '2004-06-11~'],
  ['?-2004-06', '-2004?-06'],
  ['Y-17E7', 'Y-170000000'],
  ['Y3388E2S3', 'Y338800S3'],
  ['Y-19999~', 'Y-19999~'],
  ['[1667~,1668]', '[~1667,1668]'],
  ['2004-06/?2006', '2004-06/2006?'],
])('%s has the canonical spelling %s', (text, canonical) => {
  expect(parsed(text).edtf).toBe(canonical);
  expect(parsed(canonical).edtf).toBe(canonical);
});

test('marks are kept for the component they belong to', () => {
  const date = parsed('2004?-06-~11');
  expect(date).toMatchObject({
    form: 'point',
    point: {
      year: { text: '2004', approximate: false, uncertain: true },
      division: { text: '06', approximate: false, uncertain: false },
      day: { text: '11', approximate: true, uncertain: false },
    },
  });
});

test('open and unknown ends are told apart', () => {
  expect(parsed('1985/..')).toMatchObject({ start: 'known', end: 'open', to: null });
  expect(parsed('1985/')).toMatchObject({ start: 'known', end: 'unknown', to: null });
  expect(parsed('/..')).toMatchObject({ start: 'unknown', end: 'open' });
});

test('a set keeps its gaps', () => {
  const days = parsed('[1670..1672,1667,1668]').ranges.map(({ from, to }) => `${end(from)} ${end(to)}`);
  expect(days).toEqual(['1667-01-01 1668-12-31', '1670-01-01 1672-12-31']);
});

/** What other readers let through, and what people get wrong. */
test.each([
  ['', 'empty'],
  ['1863- 03-29', 'spaces'],
  [' 1863-03-29', 'spaces'],
  ['[1667,1668, 1670..1672]', 'spaces'],
  ['2023-02-31', 'no-such-day'],
  ['2023-02-29', 'no-such-day'],
  ['1960-06-31', 'no-such-day'],
  ['19X1-02-29', 'no-such-day'],
  ['2023-13', 'no-such-day'],
  ['2023-00', 'no-such-day'],
  ['2023-42', 'no-such-day'],
  ['2023-02-30~', 'no-such-day'],
  ['2023-02-~30', 'no-such-day'],
  ['2013/2012', 'reversed'],
  ['1000/-2000', 'reversed'],
  ['0001/0000', 'reversed'],
  ['0000-02/0000', 'reversed'],
  ['2012-24/2012-21', 'reversed'],
  ['2004-06-11%/2004-%06', 'reversed'],
  ['[1672..1670]', 'reversed'],
  ['2005-07-25T10:10:10Z/2006-01-01T10:10:10Z', 'time-in-span'],
  ['2005-07-25T10:10:10Z/2006-01', 'time-in-span'],
  ['[2005-07-25T10:10:10Z]', 'time-in-span'],
  ['Y5E999999', 'year-too-far'],
  ['Y9999999999999', 'year-too-far'],
  ['-0000', 'not-edtf'],
  ['20', 'not-edtf'],
  ['196', 'not-edtf'],
  ['196x', 'not-edtf'],
  ['Y2023', 'not-edtf'],
  ['Y12345-02', 'not-edtf'],
  ['Y12345/Y12346', 'not-edtf'],
  ['201X~', 'not-edtf'],
  ['/', 'not-edtf'],
  ['2012/2013/2014', 'not-edtf'],
  ['2000/12-12', 'not-edtf'],
  ['2001-21^southernHemisphere', 'not-edtf'],
  ['[2023-21..2023-22]', 'not-edtf'],
  ['[]', 'not-edtf'],
  ['[..]', 'not-edtf'],
  ['[1667}', 'not-edtf'],
  ['[1667,,1668]', 'not-edtf'],
  ['1985-04-12t23:20:30', 'not-edtf'],
  ['1985-04-12T23:20', 'not-edtf'],
  ['1985-04-12T25:20:30', 'not-edtf'],
  ['1985-04-12T23:20:30+24', 'not-edtf'],
  ['2023-02-31T10:10:10', 'not-edtf'],
  ['2023?~', 'not-edtf'],
  ['unknown', 'not-edtf'],
  ['1'.repeat(2000), 'too-long'],
])('%.50s is refused: %s', (text, code) => {
  const result = parseEdtf(text);
  expect(result).toMatchObject({ ok: false, error: { code } });
});

test('a refusal names what was typed and what to do', () => {
  const result = parseEdtf('2013/2012');
  expect(result.ok ? '' : result.error.message).toBe(
    '“2013/2012” ends before it begins. Put the earlier date first, and write the end at least as exactly as the beginning.',
  );
});

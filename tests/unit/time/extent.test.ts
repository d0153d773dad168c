import { expect, test } from 'vitest';
import { isoDay } from '#common/time/day';
import { extentOf, type Extent } from '#common/time/extent';

const end = (day: number): string => (Number.isFinite(day) ? isoDay(day) : day < 0 ? '-∞' : '∞');
const range = (days: Extent['core']): string =>
  days === null ? 'none' : `${end(days.from)} ${end(days.to)}`;

/** EDTF, solid core, outer reach. */
test.each([
  ['2023-02-14', '2023-02-14 2023-02-14', '2023-02-14 2023-02-14'],
  ['2023-02', '2023-02-01 2023-02-28', '2023-02-01 2023-02-28'],
  ['2023-02~', '2023-02-01 2023-02-28', '2023-01-17 2023-03-15'],
  ['2023-02-14~', '2023-02-14 2023-02-14', '2023-02-12 2023-02-16'],
  ['2023-02?', 'none', '2023-02-01 2023-02-28'],
  ['2023-02-14%', 'none', '2023-02-12 2023-02-16'],
  ['1943-24', '1943-12-01 1944-02-29', '1943-12-01 1944-02-29'],
  ['196X', '1960-01-01 1969-12-31', '1960-01-01 1969-12-31'],
  ['156X-12-25', 'none', '1560-12-25 1569-12-25'],
  ['1985-04-XX', 'none', '1985-04-01 1985-04-30'],
  ['2023-02-14/2023-02-22', '2023-02-14 2023-02-22', '2023-02-14 2023-02-22'],
  ['2004-06/2006-08', '2004-06-30 2006-08-01', '2004-06-01 2006-08-31'],
  ['2004-06/2004-06', '2004-06-01 2004-06-30', '2004-06-01 2004-06-30'],
  ['2004-06~/2004-08', '2004-06-30 2004-08-01', '2004-05-17 2004-08-31'],
  ['2004-06?/2004-08', 'none', '2004-06-01 2004-08-31'],
  ['../2023-02', '2023-02-01 2023-02-28', '-∞ 2023-02-28'],
  ['2023-04/..', '2023-04-01 2023-04-30', '2023-04-01 ∞'],
  ['2023-04-01/', '2023-04-01 2023-04-01', '2023-04-01 2023-04-06'],
  ['../..', 'none', '-∞ ∞'],
  ['[1667,1670..1672]', 'none', '1667-01-01 1672-12-31'],
  ['[2023-04..]', 'none', '2023-04-01 ∞'],
  ['{1960,1961-12}', '1960-01-01 1961-12-31', '1960-01-01 1961-12-31'],
  ['Y-17E7', '-170000000-01-01 -170000000-12-31', '-170000000-01-01 -170000000-12-31'],
])('%s: core %s, outer %s', (edtf, core, outer) => {
  const extent = extentOf(edtf);
  expect(extent === null ? null : [range(extent.core), range(extent.outer)]).toEqual([core, outer]);
});

test('open and unknown ends are told apart', () => {
  expect(extentOf('1985/..')).toMatchObject({ openEnd: true, unknownEnd: false, openStart: false });
  expect(extentOf('1985/')).toMatchObject({ openEnd: false, unknownEnd: true });
  expect(extentOf('/1985')).toMatchObject({ unknownStart: true, openStart: false });
  expect(extentOf('[..1985]')).toMatchObject({ openStart: true });
});

test('a text that is no EDTF has no extent', () => {
  expect(extentOf('soon')).toBeNull();
});

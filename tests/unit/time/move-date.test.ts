import { describe, expect, test } from 'vitest';
import type { DateAsTold } from '#common/model/date-as-told';
import { parseEdtf } from '#common/time/edtf';
import { moveByDays, moveDate, stepOf, type MovedPart } from '#common/time/move-date';
import { movedByHand } from '#common/time/moved-by-hand';

function date(edtf: string) {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

test.each<[string, number, string | null]>([
  ['2023-02-14', 1, '2023-02-15'],
  ['2023-02-28', 1, '2023-03-01'],
  ['2023-02-14T10:00:00Z', -14, '2023-01-31T10:00:00Z'],
  ['2023-02-14~', 20, '2023-03-06~'],
  ['2023-?02-14', 1, '2023-?02-15'],
  ['2023-12~', 1, '2024-01~'],
  ['2023-02-1X', 1, '2023-03-1X'],
  ['2023-24', 1, '2024-21'],
  ['2023-36', -4, '2022-36'],
  ['2023-31', 2, '2023-29'],
  ['2023-XX', 2, '2025-XX'],
  ['2023?', -2, '2021?'],
  ['0001', -1, '0000'],
  ['Y12345', -3000, '9345'],
  ['196X', 3, '199X'],
  ['19XX', -1, '18XX'],
  ['196X-12-25', 1, '197X-12-25'],
  ['000X', -1, null],
  ['9999-12-31', 1, null],
  ['2023-02-14/2023-02-21', 7, '2023-02-21/2023-02-28'],
  ['2023-02/2023-04~', 12, '2024-02/2024-04~'],
  ['2023-01-31/2023-03', 1, '2023-02-28/2023-04'],
  ['2023-02-14/..', 3, '2023-02-17/..'],
  ['/2023-02', -1, '/2023-01'],
  ['[1667,1670..1672]', 1, '[1668,1671..1673]'],
  ['{..1984}', 1, '{..1985}'],
])('%s moved by %d of its own steps is %s', (edtf, count, expected) => {
  const step = stepOf(date(edtf));
  if (step === null) throw new Error('cannot be moved');
  expect(moveDate(date(edtf), { ...step, count: step.count * count })?.edtf ?? null).toBe(expected);
});

test.each(['1950S2', '../..', '1X50', 'XXXX'])('%s stays where it is', (edtf) => {
  expect(stepOf(date(edtf))).toBeNull();
  expect(moveByDays(date(edtf), 900).edtf).toBe(edtf);
});

test.each<[string, MovedPart, number, string]>([
  ['2023-02-14', 'whole', 3.4, '2023-02-17'],
  ['2023-02', 'whole', 13, '2023-02'],
  ['2023-02', 'whole', 16, '2023-03'],
  ['2023', 'whole', -200, '2022'],
  ['196X', 'whole', 2000, '197X'],
  ['2023-02-14/2023-02-21', 'end', 5, '2023-02-14/2023-02-26'],
  ['2023-02-14/2023-02-21', 'start', 5, '2023-02-19/2023-02-21'],
  ['2023-02-14/2023-02-21', 'start', 50, '2023-02-21/2023-02-21'],
  ['2023-02-14/2023-02-21', 'end', -50, '2023-02-14/2023-02-14'],
  ['2023-02/2023-04', 'end', 40, '2023-02/2023-05'],
  ['2023-02-14/..', 'end', 40, '2023-02-14/..'],
  ['2023-02-14', 'end', 4, '2023-02-14'],
])('%s, %s dragged by %d days, is %s', (edtf, part, days, expected) => {
  expect(moveByDays(date(edtf), days, part).edtf).toBe(expected);
});

describe('the record of a date that was moved', () => {
  const told: DateAsTold = {
    edtf: '2023-02-14',
    words: 'on Tuesday',
    at: null,
    against: null,
    by: 'program',
    confirmed: false,
  };

  test.each<[string, DateAsTold, string]>([
    ['told in other words', told, 'Moved on the timeline from 14 Feb 2023, told as “on Tuesday”.'],
    ['typed', { ...told, words: '2023-02-14' }, 'Moved on the timeline from 14 Feb 2023.'],
    [
      'with a reason',
      { ...told, words: '', why: 'The archive says so.' },
      'Moved on the timeline from 14 Feb 2023. Before that: The archive says so.',
    ],
  ])('keeps what it was: %s', (_, before, why) => {
    const moved = movedByHand(before, '2023-02-20');
    expect(moved).toMatchObject({
      edtf: '2023-02-20',
      words: '20 Feb 2023',
      by: 'user',
      confirmed: true,
      why,
    });
    expect(movedByHand(moved, '2023-02-21').why).toBe(why);
  });
});

import { expect, test } from 'vitest';
import { typedDate } from '#common/search/typed-date';

test.each([
  ['14.02.2023', '2023-02-14'],
  ['4.2.2023', '2023-02-04'],
  ['14/02/2023', '2023-02-14'],
  ['2/14/2023', '2023-02-14'],
  ['03-04-2023', '2023-04-03'],
  ['2023.2.14', '2023-02-14'],
  ['2023/02/14', '2023-02-14'],
  ['2023-02-14', null],
  ['30.02.2023', null],
  ['14.02/2023', null],
  ['14.02.23', null],
  ['02.2023', null],
  ['feb', null],
])('%j typed means the day %j', (typed, day) => {
  expect(typedDate(typed)).toBe(day);
});

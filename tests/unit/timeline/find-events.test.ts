import { expect, test } from 'vitest';
import { eventFinder, firstFrom, stepAmong } from '#common/timeline/find-events';
import { placeEvents } from '#common/timeline/placed-event';
import { timelineEvent } from '../../support/timeline-event';

const titles = ['The tour', 'A détour by boat', 'Talks on “the boat”', '北京会谈', '(Boat) race, 1998'];
const find = eventFinder(
  placeEvents(titles.map((title, at) => timelineEvent(String(at), `2023-0${at + 1}`, { title }))),
);

test.each<[string, number[]]>([
  ['tour', [0]],
  ['TOU the', [0]],
  ['boat', [1, 2, 4]],
  ['det', [1]],
  ['tour b', [1]],
  ['oat', [1, 2, 4]],
  ['会谈', [3]],
  ['1998', [4]],
  ['nowhere', []],
  [' ', []],
])('“%s” finds %j', (words, places) => {
  expect(find(words)).toEqual(places);
});

test('what is at hand stays while it is found; else the next, round the end', () => {
  expect([0, 2, 3, 5].map((at) => firstFrom([2, 4], at))).toEqual([2, 2, 4, 2]);
  expect([1, 2, 4].map((at) => stepAmong([2, 4], at, 1))).toEqual([2, 4, 2]);
  expect([1, 2, 4].map((at) => stepAmong([2, 4], at, -1))).toEqual([4, 4, 2]);
  expect([firstFrom([], 3), stepAmong([], 3, 1), stepAmong([], 3, -1)]).toEqual([-1, -1, -1]);
});

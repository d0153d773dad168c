import { expect, test } from 'vitest';
import { arrangementFor } from '../../../../renderer/features/reader/panes/arrangement';

test.each([
  ['a usual laptop, beside the library and Details', 740, 640, 18, 'beside'],
  ['a wide screen', 1280, 900, 18, 'beside'],
  ['wide and very low', 1280, 240, 18, 'beside'],
  ['too narrow for two columns', 600, 640, 18, 'under'],
  ['wide enough, but for larger letters', 740, 640, 26, 'under'],
  ['a usual laptop at 200 %', 683, 276, 18, 'one'],
  ['narrow and low', 400, 390, 18, 'one'],
])('two articles in %s', (_, width, height, size, expected) => {
  expect(arrangementFor(width, height, { size })).toBe(expected);
});

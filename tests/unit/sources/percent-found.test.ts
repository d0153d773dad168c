import { expect, test } from 'vitest';
import { percentFound } from '#common/sources/percent-found';

test.each([
  [1, 100],
  [0.9999, 99],
  [0.995, 99],
  [0.57, 57],
  [0.29, 29],
  [0.004, 0],
])('of a share of %d is said that %i%% is found: all only where it is all', (share, percent) => {
  expect(percentFound(share)).toBe(percent);
});

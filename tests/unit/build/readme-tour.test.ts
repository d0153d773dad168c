import { expect, test } from 'vitest';
import { readmeTour, tourMarkdown } from '../../../build/readme-tour.mjs';

test('the README walks the same tour as the sample’s note', () => {
  const { readme, wanted } = readmeTour();
  expect(readme, 'run `node build/readme-tour.mjs`').toBe(wanted);
});

test('keys are set as code, and citations are left out', () => {
  const steps = [{ title: 'Go', say: ['Press ', { keys: 'e' }, ' here.', { cite: 'article/s1' }] }];
  expect(tourMarkdown({ steps })).toBe('1. **Go.** Press `e` here.');
});

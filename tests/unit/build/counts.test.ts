import { expect, test } from 'vitest';
import { addUp, journeyCounts, summaryLine, vitestCounts } from '../../../build/test-run/counts.mjs';

test('the parts add up to the line at the end', () => {
  const total = addUp([
    { name: 'a', passed: 3, skipped: 1, failed: 0 },
    { name: 'b', passed: 40, skipped: 0, failed: 0 },
  ]);
  expect(summaryLine(total)).toBe('total: 43 passed, 1 skipped');
});

test('a failure shows in the line', () => {
  expect(summaryLine({ name: 'total', passed: 3, skipped: 0, failed: 2 })).toBe(
    'total: 3 passed, 0 skipped, 2 failed',
  );
});

test.for([
  [
    'a good run',
    { numPassedTests: 5, numPendingTests: 1, numTodoTests: 1, numFailedTests: 0 },
    true,
    [5, 2, 0],
  ],
  ['failed tests', { numPassedTests: 5, numFailedTests: 2 }, false, [5, 0, 2]],
  ['a file that did not load', { numPassedTests: 5, numFailedTests: 0 }, false, [5, 0, 1]],
  ['no report at all', {}, false, [0, 0, 1]],
] as const)('counts of vitest: %s', ([, report, ok, expected]) => {
  const { passed, skipped, failed } = vitestCounts(report, ok);
  expect([passed, skipped, failed]).toEqual(expected);
});

test.for([
  ['a good run', { passed: 5, skipped: 1, failed: 0 }, true, [5, 1, 0]],
  ['a failed spec', { passed: 5, skipped: 0, failed: 1 }, false, [5, 0, 1]],
  ['no browser, said so', { passed: 0, skipped: 1, failed: 0, reason: 'none' }, true, [0, 1, 0]],
  ['no spec found', { passed: 0, skipped: 0, failed: 0 }, true, [0, 0, 1]],
  ['no report at all', {}, false, [0, 0, 1]],
] as const)('counts of the journeys: %s', ([, report, ok, expected]) => {
  const { passed, skipped, failed } = journeyCounts(report, ok);
  expect([passed, skipped, failed]).toEqual(expected);
});

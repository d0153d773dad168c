// How the parts of a test run add up to the one line at its end.

/** @typedef {{ name: string, passed: number, skipped: number, failed: number, reason?: string }} Counts */

/**
 * The counts in a report of Vitest. A run that ended badly counts as failed even when no test did (a file that does
 * not load, a report that was never written).
 * @param {Record<string, unknown>} report what Vitest's JSON reporter wrote, or an empty object
 * @param {boolean} ok whether the run ended well
 * @returns {Counts}
 */
export function vitestCounts(report, ok) {
  const number = (/** @type {string} */ field) => (typeof report[field] === 'number' ? report[field] : 0);
  const failed = number('numFailedTests');
  return {
    name: 'tests',
    passed: number('numPassedTests'),
    skipped: number('numPendingTests') + number('numTodoTests'),
    failed: ok ? failed : Math.max(failed, 1),
  };
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function addUp(all) {
  const sum = (/** @type {'passed' | 'skipped' | 'failed'} */ field) =>
    all.reduce((total, counts) => total + counts[field], 0);
  return { name: 'total', passed: sum('passed'), skipped: sum('skipped'), failed: sum('failed') };
}

/**
 * The last line of a run.
 * @param {Counts} total
 */
export function summaryLine({ passed, skipped, failed }) {
  return `total: ${passed} passed, ${skipped} skipped${failed > 0 ? `, ${failed} failed` : ''}`;
}

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
  const failed = numberIn(report, 'numFailedTests');
  return {
    name: 'tests',
    passed: numberIn(report, 'numPassedTests'),
    skipped: numberIn(report, 'numPendingTests') + numberIn(report, 'numTodoTests'),
    failed: ok ? failed : Math.max(failed, 1),
  };
}

/**
 * The counts our Playwright reporter left. A run in which nothing was even skipped has lost its specs: it failed.
 * @param {Record<string, unknown>} report what the reporter wrote, or an empty object
 * @param {boolean} ok whether the run ended well
 * @returns {Counts}
 */
export function journeyCounts(report, ok) {
  const [passed, skipped, failed] = [
    numberIn(report, 'passed'),
    numberIn(report, 'skipped'),
    numberIn(report, 'failed'),
  ];
  const sound = ok && passed + skipped > 0;
  const counts = { name: 'journeys', passed, skipped, failed: sound ? failed : Math.max(failed, 1) };
  return typeof report['reason'] === 'string' ? { ...counts, reason: report['reason'] } : counts;
}

/**
 * @param {Record<string, unknown>} report
 * @param {string} field
 * @returns {number}
 */
function numberIn(report, field) {
  return typeof report[field] === 'number' ? report[field] : 0;
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

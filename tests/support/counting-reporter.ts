import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FullResult, Reporter, Suite } from '@playwright/test/reporter';

/**
 * Leaves the counts of a run where `npm test` adds them up: the file named by THROUGHLINE_TEST_COUNTS, as
 * `{passed, skipped, failed, reason?}`. Does nothing when that is not set. A test that passed only when tried again
 * counts as failed: there are no retries here, and a test that sometimes fails is a defect.
 */
export default class CountingReporter implements Reporter {
  private suite: Suite | null = null;
  private readonly reason: string | undefined;

  constructor(options: { reason?: string }) {
    this.reason = options.reason;
  }

  onBegin(_config: unknown, suite: Suite): void {
    this.suite = suite;
  }

  onEnd(result: FullResult): void {
    const file = process.env['THROUGHLINE_TEST_COUNTS'];
    if (file === undefined) return;
    const outcomes = (this.suite?.allTests() ?? []).map((test) => test.outcome());
    const count = (wanted: string): number => outcomes.filter((outcome) => outcome === wanted).length;
    const failed = count('unexpected') + count('flaky');
    const counts = {
      passed: count('expected'),
      skipped: count('skipped') + (this.reason === undefined ? 0 : 1),
      // A run can fail without a failed test: a setup that threw, a spec that did not load.
      failed: result.status === 'passed' ? failed : Math.max(failed, 1),
      reason: this.reason,
    };
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(counts));
  }

  printsToStdio(): boolean {
    return false;
  }
}

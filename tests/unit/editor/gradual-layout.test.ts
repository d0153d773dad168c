// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { gradualLayout, layOutGradually } from '../../../renderer/editor/gradual-layout';

test('only a long text of many blocks is laid out bit by bit', () => {
  expect(gradualLayout(500, 80_000)).toBeNull();
  expect(gradualLayout(3, 5_000_000)).toBeNull();
  expect(gradualLayout(2_000, 850_000)).toEqual({ step: 2500, height: 202 });
  expect(gradualLayout(40_000, 5_000_000)?.step).toBe(5000);
});

test('the rule for what still waits moves down the article and is gone when all is laid out, or when stopped', () => {
  vi.useFakeTimers();
  try {
    const rules = () => [...document.head.querySelectorAll('style')].map((style) => style.textContent);
    const from = () => rules().map((rule) => Number(/n \+ (\d+)/.exec(rule)?.[1]));
    layOutGradually('1', 5000, { step: 2000, height: 100 });
    const seen = [from()];
    while (rules().length > 0) {
      vi.advanceTimersToNextTimer();
      seen.push(from());
    }
    expect(seen.flat().filter((place, at, all) => place !== all[at - 1])).toEqual([1, 2001, 4001]);
    const stop = layOutGradually('1', 5000, { step: 2000, height: 100 });
    stop();
    vi.runAllTimers();
    expect(rules()).toEqual([]);
  } finally {
    vi.useRealTimers();
  }
});

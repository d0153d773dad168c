import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rateLimit } from '../../../electron/browser/rate';

test('who waits as told never passes more than the burst and the rate allow', () => {
  const steps = fc.array(fc.record({ amount: fc.integer({ min: 1, max: 50 }), idle: fc.nat(200) }), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(
      steps,
      fc.integer({ min: 50, max: 500 }),
      fc.integer({ min: 1, max: 1000 }),
      (all, burst, perSecond) => {
        let time = 0;
        let passed = 0;
        const limit = rateLimit({ burst, perSecond }, () => time);
        for (const { amount, idle } of all) {
          time += idle;
          const wait = limit(amount);
          passed += amount;
          time += wait;
          expect(passed).toBeLessThanOrEqual(burst + (time / 1000) * perSecond + 0.001);
        }
      },
    ),
  );
});

test('within the rate nobody waits, and a clock that steps back costs nothing', () => {
  let time = 1000;
  const limit = rateLimit({ burst: 10, perSecond: 10 }, () => time);
  for (let i = 0; i < 10; i++) expect(limit(1)).toBe(0);
  expect(limit(1)).toBe(100);
  time = 0;
  expect(limit(1)).toBe(200);
  time = 10_000;
  expect(limit(10)).toBe(0);
});

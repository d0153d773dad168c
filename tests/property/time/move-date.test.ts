import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEdtf } from '#common/time/edtf';
import type { EdtfDate } from '#common/time/edtf-value';
import { moveByDays, moveDate, stepOf } from '#common/time/move-date';
import { edtfLike } from './arbitraries';

const dates = edtfLike
  .map(parseEdtf)
  .filter((parsed) => parsed.ok)
  .map(({ value }) => value);
const steps = fc.integer({ min: -400, max: 400 });

const shape = ({ form, precision, approximate, uncertain, start, end }: EdtfDate) => ({
  form,
  precision,
  approximate,
  uncertain,
  start,
  end,
});

test('whatever is moved keeps its form, precision, doubts and open ends', () => {
  fc.assert(
    fc.property(dates, steps, (date, count) => {
      const step = stepOf(date);
      if (step === null) return;
      const moved = moveDate(date, { ...step, count: step.count * count });
      if (moved) expect(shape(moved)).toEqual(shape(date));
    }),
  );
});

test('days move by as many days, keep a span as long as it was, and come back', () => {
  fc.assert(
    fc.property(dates, steps, (date, count) => {
      if (stepOf(date)?.unit !== 'days') return;
      const moved = moveDate(date, { unit: 'days', count });
      if (!moved) return;
      if (Number.isFinite(date.earliest)) expect(moved.earliest - date.earliest).toBe(count);
      if (Number.isFinite(date.latest)) expect(moved.latest - date.latest).toBe(count);
      expect(moveDate(moved, { unit: 'days', count: -count })?.edtf).toBe(date.edtf);
    }),
  );
});

test('what is told to the month or wider comes back from where it was moved', () => {
  fc.assert(
    fc.property(dates, steps, (date, count) => {
      const step = stepOf(date);
      if (step?.unit !== 'months' || /-\d\d-[\dX]{2}/.test(date.edtf)) return;
      const moved = moveDate(date, { ...step, count: step.count * count });
      if (moved) expect(moveDate(moved, { ...step, count: step.count * -count })?.edtf).toBe(date.edtf);
    }),
  );
});

test('a drag lands on the nearest step, and nothing makes it throw', () => {
  fc.assert(
    fc.property(dates, fc.double({ min: -40_000, max: 40_000, noNaN: true }), (date, days) => {
      const moved = moveByDays(date, days);
      expect(shape(moved)).toEqual(shape(date));
      const step = stepOf(date);
      if (step?.unit !== 'days' || !Number.isFinite(date.earliest) || moved === date) return;
      expect(Math.abs(moved.earliest - date.earliest - days)).toBeLessThanOrEqual(0.5);
    }),
  );
});

test('an end moves by itself, and never past the other', () => {
  fc.assert(
    fc.property(dates, steps, fc.constantFrom('start', 'end'), (date, days, part) => {
      const moved = moveByDays(date, days, part);
      if (date.form !== 'interval') {
        expect(moved).toBe(date);
        return;
      }
      if (moved.form !== 'interval') throw new Error('no span any more');
      expect((part === 'start' ? moved.to : moved.from)?.edtf).toBe(
        (part === 'start' ? date.to : date.from)?.edtf,
      );
      expect(parseEdtf(moved.edtf).ok).toBe(true);
    }),
  );
});

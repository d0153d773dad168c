import { expect, test } from 'vitest';
import { longestUnsaved, TypedSaving, typingPause } from '../../../renderer/editor/typed-saving';

/** Timers that a test turns by hand. */
function handTimers() {
  let now = 0;
  let waiting: { at: number; run: () => void }[] = [];
  return {
    after: (ms: number, run: () => void) => {
      const timer = { at: now + ms, run };
      waiting.push(timer);
      return () => void (waiting = waiting.filter((each) => each !== timer));
    },
    turn: (ms: number) => {
      now += ms;
      for (const timer of waiting.filter(({ at }) => at <= now)) {
        waiting = waiting.filter((each) => each !== timer);
        timer.run();
      }
    },
  };
}

function saving() {
  const timers = handTimers();
  const saved: number[] = [];
  let groups = 0;
  const own = new TypedSaving<number>(
    (group) => saved.push(group),
    () => ++groups,
    timers,
  );
  return { own, saved, timers };
}

test('a pause saves once, and what is typed after it is another act', () => {
  const { own, saved, timers } = saving();
  own.typed();
  timers.turn(typingPause - 1);
  own.typed();
  timers.turn(typingPause - 1);
  expect(saved).toEqual([]);
  timers.turn(1);
  expect(saved).toEqual([1]);
  own.typed();
  own.end();
  expect(saved).toEqual([1, 2]);
});

test('typing without a pause is saved now and then, all of it one act', () => {
  const { own, saved, timers } = saving();
  for (let ms = 0; ms <= longestUnsaved * 2 + 1000; ms += 1000) {
    own.typed();
    timers.turn(1000);
  }
  own.end();
  expect(saved.length).toBeGreaterThan(1);
  expect(new Set(saved)).toEqual(new Set([1]));
});

test('leaving without having typed saves nothing', () => {
  const { own, saved, timers } = saving();
  own.end();
  timers.turn(longestUnsaved);
  expect(saved).toEqual([]);
});

import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { LastAnswer } from '#core/services/last-answer';

test('an answer is made once for all who ask, and of one state of what it is made of', async () => {
  const last = new LastAnswer<number[]>();
  let stamp = 0;
  let made = 0;
  const ask = (question = 'a') =>
    last.of(
      question,
      () => stamp,
      async (inSlices) => {
        made += 1;
        const before = stamp;
        if (inSlices) await setImmediate();
        return [before, stamp];
      },
    );
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
  expect(made).toBe(1);
  stamp = 1;
  const asked = ask();
  stamp = 2;
  expect(await Promise.all([asked, ask()])).toEqual([
    [2, 2],
    [2, 2],
  ]);
  expect(made).toBe(3);
  // Where it never rests, the answer is made at once at last.
  let busy = true;
  stamp = 3;
  const beside = (async () => {
    while (busy) {
      stamp += 1;
      await setImmediate();
    }
  })();
  const [from, to] = await ask('b');
  busy = false;
  await beside;
  expect(to).toBe(from);
});

test('what could not be answered is asked anew', async () => {
  const last = new LastAnswer<string>();
  const failing = last.of(
    'a',
    () => 0,
    () => Promise.reject(new Error('no')),
  );
  await expect(failing).rejects.toThrow('no');
  expect(
    await last.of(
      'a',
      () => 0,
      () => Promise.resolve('yes'),
    ),
  ).toBe('yes');
});

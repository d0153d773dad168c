import { expect, test } from 'vitest';
import { Turns } from '#core/store/turns';

test('acts run one after another in the order asked for, also after one that failed', async () => {
  const turns = new Turns();
  const log: string[] = [];
  const act = (name: string, fails = false) =>
    turns.take(async () => {
      log.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      log.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const results = await Promise.allSettled([act('a'), act('b', true), act('c')]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(log).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
});

test('done waits for what was asked for so far and does not fail with it', async () => {
  const turns = new Turns();
  let ended = false;
  void turns
    .take(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      ended = true;
      throw new Error('late');
    })
    .catch(() => undefined);
  await turns.done();
  expect(ended).toBe(true);
});

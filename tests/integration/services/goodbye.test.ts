import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { HostLine, sayGoodbye } from '#core/services/home/goodbye';

/** The next thing a line's page hears. */
async function heard(line: HostLine): Promise<unknown> {
  for await (const event of line.events.until(undefined)) return event;
  return undefined;
}

test('a goodbye is said to every page, and is over once each has saved or is gone', async () => {
  const [one, two] = [new HostLine(), new HostLine()];
  let isOver = false;
  const goodbye = sayGoodbye([one, two]).then(() => (isOver = true));
  expect(await Promise.all([heard(one), heard(two)])).toEqual([{ type: 'closing' }, { type: 'closing' }]);
  one.leave();
  // A turn of the loop: whoever waited for one of them alone would have gone by now.
  await setImmediate();
  expect(isOver).toBe(false);
  two.leave();
  await goodbye;
});

test('nobody is waited for where no page is open, and none that hangs for ever', async () => {
  await sayGoodbye([]);
  const silent = new HostLine();
  await sayGoodbye([silent], 5);
  expect(await heard(silent)).toEqual({ type: 'closing' });
});

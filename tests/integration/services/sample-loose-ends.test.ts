import { afterEach, expect, test } from 'vitest';
import { looseEndKinds } from '#common/derive/loose-ends/loose-end';
import { makeSample } from '#core/services/sample/make-sample';
import { createSession } from '#core/services/session';
import { fixedClock, opened, temporaryFolder, testParts } from '../../support/store';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

test('the sample leaves four things open, one of a kind, and has set five aside with a reason', async () => {
  const folder = await temporaryFolder();
  closing.push(() => folder.remove());
  const clock = fixedClock();
  const parts = testParts({ now: clock.now });
  expect((await makeSample(folder.path, parts)).ok).toBe(true);
  const library = await opened(folder.path, parts);
  const session = createSession({
    library,
    parts: { ...clock, zone: () => 'Etc/UTC' },
    name: 'S',
    sample: true,
  });
  closing.push(() => session.close());
  await session.looseEnds.ready();
  const open = looseEndKinds.filter((kind) => session.looseEnds.count(kind) > 0);
  expect(open).toEqual(['undated', 'unlinked', 'one source', 'disputed']);
  expect(session.looseEnds.open).toBe(4);
  expect(session.looseEnds.setAside).toBe(5);
});

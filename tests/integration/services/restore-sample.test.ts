import { drop, setFields } from '#common/change/build';
import { restoreSample } from '#core/services/sample/restore-sample';
import { makeSample } from '#core/services/sample/make-sample';
import { undoLast } from '#core/services/feed';
import { createSession } from '#core/services/session';
import { afterEach, expect, test } from 'vitest';
import { addArticle, contentsOf } from '../../support/router-rig';
import { fixedClock, opened, temporaryFolder, testParts } from '../../support/store';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function openSample({ sample }: { sample: boolean }) {
  const folder = await temporaryFolder();
  closing.push(() => folder.remove());
  const clock = fixedClock();
  const parts = testParts({ now: clock.now });
  const made = await makeSample(folder.path, parts);
  expect(made.ok).toBe(true);
  const library = await opened(folder.path, parts);
  const session = createSession({ library, parts: { ...clock, zone: () => 'Etc/UTC' }, name: 'S', sample });
  closing.push(() => session.close());
  return { library, session, clock };
}

test('what was added, changed and deleted in the sample is as it was, and one undo brings it back', async () => {
  const { library, session, clock } = await openSample({ sample: true });
  const asNew = contentsOf({ library });
  await addArticle({ library, clock }, 'Words of my own.');
  const [note] = [...library.data.notes.values()];
  const [event] = [...library.data.events.values()];
  if (!note || !event) throw new Error('the sample has a note and events');
  const ops = [...setFields('notes', note, { title: 'Mine' }), drop('events', event)];
  expect((await library.commit({ label: 'play', ops })).ok).toBe(true);
  const played = contentsOf({ library });
  expect(played).not.toEqual(asNew);

  expect((await restoreSample(session)).ok).toBe(true);
  expect(contentsOf({ library })).toEqual(asNew);
  expect((await undoLast(session)).ok).toBe(true);
  expect(contentsOf({ library })).toEqual(played);
});

test('a sample that is as it was is not changed by putting it back', async () => {
  const { library, session } = await openSample({ sample: true });
  const { seq } = library;
  expect(await restoreSample(session)).toEqual({ ok: true, value: { seq } });
});

test('a library of the user’s own is never put back', async () => {
  const { session } = await openSample({ sample: false });
  const refused = await restoreSample(session);
  expect(refused.ok ? '' : refused.error.message).toContain('Only the sample library');
});

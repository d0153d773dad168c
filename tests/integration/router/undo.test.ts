import { expect, test } from 'vitest';
import { set } from '#common/change/build';
import type { GroupId } from '#common/model/ids';
import { plainRichText } from '#common/model/rich-text';
import { rigForEach } from '../../support/rig-for-each';
import {
  addArticle,
  contentsOf,
  openRig,
  passageOf,
  troubleOf,
  type RouterRig,
} from '../../support/router-rig';

const text = 'One, two, three and four.';
const rig = rigForEach();

/** One act on each kind of record there is a call for; each leaves the library different. */
async function acts(): Promise<(() => Promise<unknown>)[]> {
  const { client } = rig;
  const article = await addArticle(rig, text, { title: 'Article' });
  const passage = passageOf(article, text, 'two');
  const link = await client.evidence.link({ passage, event: { title: 'Event' } });
  const { annotation: id, event, evidence } = link;
  const { tag } = await client.tags.create({ name: 'Tag' });
  const other = (await client.tags.create({ name: 'Other' })).tag;
  const note = await client.notes.create({ title: 'Note' });
  const whole = (await client.events.create({ title: 'Whole' })).event;
  return [
    () =>
      client.articles.edit({
        id: article.id,
        fields: { title: { value: 'New', from: 'user' }, private: true },
      }),
    () => client.annotations.create({ passage, tags: [{ id: tag.id }], comment: plainRichText('hm') }),
    () =>
      client.annotations.edit({
        id,
        fields: { tags: [{ id: tag.id }], comment: plainRichText('x'), translation: 'y' },
      }),
    () =>
      client.evidence.edit({
        id: evidence.id,
        fields: { stance: 'contradicts', saidBy: [{ name: 'P', kind: 'person' }] },
      }),
    () =>
      client.events.edit({ id: event, fields: { partOf: whole.id, standing: 'happened', tags: [tag.id] } }),
    () => client.events.create({ title: 'Third' }),
    () => client.tags.edit({ id: tag.id, fields: { name: 'Renamed', hue: 7, line: 'wavy' } }),
    () => client.tags.move({ id: other.id, parent: tag.id, before: null }),
    () => client.tags.merge({ keep: other.id, take: tag.id }),
    () => client.notes.edit({ id: note.id, fields: { title: 'Renamed', private: true } }),
    () => client.notes.remove({ id: note.id }),
    () => client.evidence.remove({ id: evidence.id }),
    () => client.annotations.remove({ id }),
    () => client.events.remove({ id: whole.id }),
    () => client.articles.remove({ id: article.id }),
    () => client.tags.remove({ id: other.id }),
  ];
}

test('every act is undone to exactly what was before, newest first, and redone to exactly what was after', async () => {
  const { client } = rig;
  const states = [contentsOf(rig)];
  const all = await acts();
  states[0] = contentsOf(rig);
  for (const act of all) {
    await act();
    const now = contentsOf(rig);
    expect(now).not.toEqual(states.at(-1));
    states.push(now);
  }
  for (const state of states.slice(0, -1).toReversed()) {
    await client.feed.undo();
    expect(contentsOf(rig)).toEqual(state);
  }
  for (const state of states.slice(1)) {
    await client.feed.redo();
    expect(contentsOf(rig)).toEqual(state);
  }
});

test('indexes after all that are those of a library opened anew', async () => {
  const { client } = rig;
  for (const act of await acts()) await act();
  for (let n = 0; n < 9; n++) await client.feed.undo();
  const seen = await shown(rig);
  expect(seen.articles.total).toBe(1);
  await rig.session.close();
  const again = await openRig({ folder: rig.folder });
  try {
    expect(await shown(again)).toEqual(seen);
  } finally {
    await again.session.close();
  }
});

async function shown({ client, library }: RouterRig) {
  const articles = await client.articles.list({ order: 'title' });
  const events = await client.events.list({});
  return {
    articles,
    events,
    byTitle: await client.events.list({ order: 'title' }),
    tags: await client.tags.list({}),
    notes: await client.notes.list({}),
    annotations: await Promise.all(
      [...library.data.articles.values()].map(({ id }) => client.annotations.forArticle({ article: id })),
    ),
    evidence: await Promise.all(
      [...library.data.events.values()].map(({ id }) => client.evidence.forEvent({ event: id })),
    ),
    ticks: await client.events.ticks({}),
  };
}

test('edits with one group are one undo', async () => {
  const { client, clock } = rig;
  const article = await addArticle(rig, text);
  const { annotation } = await client.annotations.create({ passage: passageOf(article, text, 'two') });
  const before = contentsOf(rig);
  const group = clock.ids.next<GroupId>();
  for (const words of ['f', 'fi', 'fin']) {
    await client.annotations.edit({ id: annotation.id, group, fields: { comment: plainRichText(words) } });
  }
  await client.feed.undo();
  expect(contentsOf(rig)).toEqual(before);
});

test('an undo that something else stands in the way of is not forced', async () => {
  const { client, library, clock, session } = rig;
  const { id } = await addArticle(rig, text);
  await client.articles.edit({ id, fields: { reading: 'read' } });
  const group = clock.ids.next<GroupId>();
  session.undo.background(group);
  const op = set('articles', id, ['reading'], 'read', 'reading');
  await library.commit({ label: 'work elsewhere', group, ops: [op] });
  expect(await troubleOf(client.feed.undo())).toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('work elsewhere') as string,
  });
  expect((await client.articles.get({ id })).article.reading).toBe('reading');
});

test('with nothing on the stack undo says so', async () => {
  expect(await troubleOf(rig.client.feed.undo())).toMatchObject({
    code: 'REFUSED',
    message: 'There is nothing to undo.',
  });
});

test('a library open for reading refuses every act with its reason and shows all the same', async () => {
  const all = await acts();
  await rig.session.library.flush();
  const reader = await openRig({ folder: rig.folder, open: { create: false, write: false } });
  const { client } = reader;
  const info = await client.library.info();
  expect(info).toMatchObject({
    writable: false,
    readOnlyWhy: expect.stringMatching(/reading only/) as string,
  });
  expect(all.length).toBeGreaterThan(10);
  const id = (await client.articles.list({})).rows[0]?.id as never;
  const refused = [
    client.articles.remove({ id }),
    client.articles.edit({ id, fields: { reading: 'read' } }),
    client.tags.create({ name: 'x' }),
    client.notes.create({}),
    client.events.create({ title: 'x' }),
  ];
  for (const call of refused) {
    expect(await troubleOf(call)).toMatchObject({
      code: 'READ_ONLY',
      message: expect.stringMatching(/Nothing was changed/) as string,
    });
  }
  await reader.session.close();
});

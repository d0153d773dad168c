import { expect, test } from 'vitest';
import { put } from '#common/change/build';
import { tagNamed } from '../../support/store';
import { rigForEach } from '../../support/rig-for-each';
import { addArticle, contentsOf, openRig, passageOf, troubleOf } from '../../support/router-rig';

const text = 'One, two, three and four.';
const rig = rigForEach();

const labels = async (): Promise<string[]> =>
  (await rig.client.history.list({})).rows.map(({ act, label, undone }) =>
    [...(undone ? ['-'] : []), ...(act === 'done' ? [] : [act]), label].join(' '),
  );

const groupOf = async (label: string): Promise<string> => {
  const row = (await rig.client.history.list({})).rows.find((each) => each.label === label);
  if (!row) throw new Error(`${label} is not listed`);
  return row.group;
};

const binned = async (): Promise<string[]> =>
  (await rig.client.history.bin({})).rows.map(({ kind, name, others }) =>
    [`${kind} ${name}`, ...others.map((other) => `${other.count} ${other.kind}`)].join(' + '),
  );

test('what changed is listed newest first, and what was taken back since is marked', async () => {
  const { client } = rig;
  const tag = (await client.tags.create({ name: 'Tag' })).tag;
  await client.tags.edit({ id: tag.id, fields: { hue: 7 } });
  await client.notes.create({ title: 'Note' });
  const [newest] = (await client.history.list({})).rows;
  expect(newest).toMatchObject({
    label: 'new note “Note”',
    act: 'done',
    touched: [{ kind: 'notes', count: 1 }],
  });
  await client.feed.undo();
  await client.feed.undo();
  expect(await labels()).toEqual([
    'undid changes to tag “Tag”',
    'undid new note “Note”',
    '- new note “Note”',
    '- changes to tag “Tag”',
    'new tag “Tag”',
  ]);
  await client.feed.redo();
  expect((await labels()).filter((each) => each.startsWith('-'))).toEqual([
    expect.stringMatching(/^- undid/),
    '- new note “Note”',
  ]);
  expect(await client.history.reach()).toEqual({ more: false });
});

test('one act is taken back whatever came after it, and undo brings it again', async () => {
  const { client } = rig;
  await client.tags.create({ name: 'First' });
  await client.tags.create({ name: 'Second' });
  const before = contentsOf(rig);
  const done = await client.history.undo({ group: await groupOf('new tag “First”') });
  expect(done.label).toBe('undo of new tag “First”');
  expect([...rig.library.data.tags.values()].map(({ name }) => name)).toEqual(['Second']);
  expect(await labels()).toEqual(['undo of new tag “First”', 'new tag “Second”', '- new tag “First”']);
  const twice = await troubleOf(client.history.undo({ group: await groupOf('new tag “First”') }));
  expect(twice).toMatchObject({ code: 'REFUSED', message: expect.stringContaining('taken back already') });
  await client.feed.undo();
  expect(contentsOf(rig)).toEqual(before);
  // The newest act is undone in its turn, so that it can be redone.
  await client.history.undo({ group: await groupOf('new tag “Second”') });
  await client.feed.redo();
  expect(contentsOf(rig)).toEqual(before);
});

test('an act whose records have changed since is not forced: it is said what changed', async () => {
  const { client } = rig;
  const { tag } = await client.tags.create({ name: 'Tag' });
  await client.tags.edit({ id: tag.id, fields: { name: 'Renamed' } });
  const before = contentsOf(rig);
  const refused = await troubleOf(client.history.undo({ group: await groupOf('new tag “Tag”') }));
  expect(refused).toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('has changed the same thing'),
  });
  expect(contentsOf(rig)).toEqual(before);
});

test('everything from one act on is taken back as one act, and undo brings all of it again', async () => {
  const { client } = rig;
  const article = await addArticle(rig, text, { title: 'Article' });
  const start = contentsOf(rig);
  const { tag } = await client.tags.create({ name: 'Tag' });
  await client.annotations.create({ passage: passageOf(article, text, 'two'), tags: [{ id: tag.id }] });
  await client.tags.edit({ id: tag.id, fields: { name: 'Renamed' } });
  const end = contentsOf(rig);
  const done = await client.history.undoFrom({ group: await groupOf('new tag “Tag”') });
  expect(done.acts).toBe(3);
  expect(contentsOf(rig)).toEqual(start);
  expect((await labels()).map((label) => label.startsWith('- '))).toEqual([false, true, true, true, false]);
  await client.feed.undo();
  expect(contentsOf(rig)).toEqual(end);
  expect((await labels()).filter((label) => label.startsWith('- '))).toEqual([
    '- return to before new tag “Tag”',
  ]);
});

test('acts before the last compaction are read from the closed journal when asked for, and taken back', async () => {
  const { library, clock } = rig;
  const add = (name: string): Promise<unknown> =>
    library.commit({ label: name, ops: [put('tags', tagNamed(name, clock))] });
  for (const name of ['a', 'b', 'c']) await add(name);
  await library.compact();
  await add('d');
  const { folder } = library;
  await rig.session.close();
  const again = await openRig({ folder });
  try {
    // What undo has read into memory is there at once; the list asks the disk for the rest.
    while ((await again.client.history.reach()).more) await again.client.history.older();
    const { rows } = await again.client.history.list({ count: 2 });
    expect(rows.map(({ label }) => label)).toEqual(['d', 'c']);
    const { rows: rest } = await again.client.history.list({ from: 2 });
    expect(rest.map(({ label }) => label)).toEqual(['b', 'a']);
    await again.client.history.undo({ group: rest[0]?.group ?? '' });
    expect([...again.library.data.tags.values()].map(({ name }) => name).sort()).toEqual(['a', 'c', 'd']);
  } finally {
    await again.close();
  }
});

test('what is deleted lies in the bin with what went with it, and comes back whole', async () => {
  const { client } = rig;
  const article = await addArticle(rig, text, { title: 'Article' });
  const passage = passageOf(article, text, 'two');
  await client.evidence.link({ passage, event: { title: 'Event' } });
  const before = contentsOf(rig);
  expect(await binned()).toEqual([]);
  await client.articles.remove({ id: article.id });
  expect(await binned()).toEqual(['articles Article + 1 annotations + 1 evidence']);
  const [row] = (await client.history.bin({})).rows;
  expect(await client.history.putBack({ group: row?.group ?? '' })).toMatchObject({ alone: false });
  expect(contentsOf(rig)).toEqual(before);
  expect(await binned()).toEqual([]);
  await client.feed.undo();
  expect(await binned()).toHaveLength(1);
  // What undo took away is no deletion.
  await client.tags.create({ name: 'Tag' });
  await client.feed.undo();
  expect(await binned()).toHaveLength(1);
});

test('a record comes back alone where what it was part of has changed, and never to point at nothing', async () => {
  const { client } = rig;
  const { tag } = await client.tags.create({ name: 'Tag' });
  const other = (await client.tags.create({ name: 'Other' })).tag;
  const article = await addArticle(rig, text, { title: 'Article' });
  const note = await client.annotations.create({
    passage: passageOf(article, text, 'two'),
    tags: [{ id: tag.id }],
  });
  await client.tags.remove({ id: tag.id });
  await client.annotations.edit({ id: note.annotation.id, fields: { tags: [{ id: other.id }] } });
  const [row] = (await client.history.bin({})).rows;
  expect(await client.history.putBack({ group: row?.group ?? '' })).toMatchObject({ alone: true });
  expect(rig.library.data.tags.get(tag.id)?.name).toBe('Tag');
  expect(rig.library.data.annotations.get(note.annotation.id)?.tags).toEqual([other.id]);

  await client.annotations.remove({ id: note.annotation.id });
  await client.articles.remove({ id: article.id });
  const [, annotation] = (await client.history.bin({})).rows;
  const refused = await troubleOf(client.history.putBack({ group: annotation?.group ?? '' }));
  expect(refused.code).toBe('CONFLICT');
});

test('the bin empties only when asked, erases nothing, and undo fills it again', async () => {
  const { client, library } = rig;
  const { tag } = await client.tags.create({ name: 'Tag' });
  await client.tags.remove({ id: tag.id });
  await client.history.emptyBin();
  expect(await binned()).toEqual([]);
  await client.feed.undo();
  expect(await binned()).toEqual(['tags Tag']);
  await client.feed.redo();
  const note = await client.notes.create({ title: 'Note' });
  await client.notes.remove({ id: note.id });
  expect(await binned()).toEqual(['notes Note']);
  await client.history.emptyBin();
  expect([await binned(), library.data.rulings.size]).toEqual([[], 1]);
  // The history still has it.
  expect(await labels()).toContain('deletion of tag “Tag”');
  const gone = await troubleOf(client.history.putBack({ group: await groupOf('deletion of tag “Tag”') }));
  expect(gone.message).toContain('not in the bin');
});

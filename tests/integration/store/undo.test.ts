import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { drop, put, set } from '#common/change/build';
import type { GroupId } from '#common/model/ids';
import type { RecordOf } from '#common/model/library';
import type { Library } from '#core/store/open-library';
import { createUndo } from '#core/store/undo';
import { opened, tagNamed, temporaryFolder, testParts } from '../../support/store';

const parts = testParts();

async function library(): Promise<Library> {
  const folder = await temporaryFolder();
  const made = await opened(join(folder.path, 'l'), parts, { create: true });
  onTestFinished(async () => {
    await made.close();
    await folder.remove();
  });
  return made;
}

async function add(to: Library, name: string, group?: GroupId): Promise<RecordOf['tags']> {
  const tag = tagNamed(name, parts);
  const made = await to.commit({ label: `Add ${name}`, ops: [put('tags', tag)], group });
  expect(made.ok).toBe(true);
  return tag;
}

const names = (of: Library): string[] => [...of.data.tags.values()].map((tag) => tag.name).sort();

test('undo and redo go back and forth by new changes, and say what they did', async () => {
  const store = await library();
  const undo = createUndo(store);
  const tag = await add(store, 'a');
  await store.commit({ label: 'Rename', ops: [set('tags', tag.id, ['name'], 'a', 'b')] });
  expect(undo.state().undo?.label).toBe('Rename');
  expect(await undo.undo()).toMatchObject({ ok: true, value: { label: 'Rename' } });
  expect(names(store)).toEqual(['a']);
  expect(undo.state()).toMatchObject({ undo: { label: 'Add a' }, redo: { label: 'Rename' } });
  await undo.undo();
  expect(names(store)).toEqual([]);
  await undo.redo();
  await undo.redo();
  expect(names(store)).toEqual(['b']);
  await undo.undo();
  expect(names(store)).toEqual(['a']);
  expect(store.seq).toBe(7);
  expect(await undo.undo()).toMatchObject({ ok: true });
  expect(await undo.undo()).toMatchObject({ ok: false, error: { kind: 'nothing' } });
});

test('a group is undone as one, in one change', async () => {
  const store = await library();
  const undo = createUndo(store);
  const group = parts.ids.next<GroupId>();
  await add(store, 'a', group);
  await add(store, 'b', group);
  const before = store.seq;
  expect(undo.state().undo).toEqual({ label: 'Add a', group });
  await undo.undo();
  expect(store.seq).toBe(before + 1);
  expect(names(store)).toEqual([]);
  await undo.redo();
  expect(names(store)).toEqual(['a', 'b']);
});

test('a new change clears what could be redone', async () => {
  const store = await library();
  const undo = createUndo(store);
  await add(store, 'a');
  await undo.undo();
  expect(undo.state().redo).not.toBeNull();
  await add(store, 'b');
  expect(undo.state().redo).toBeNull();
  expect(await undo.redo()).toMatchObject({ ok: false, error: { kind: 'nothing' } });
});

test('background work joins the stack when it ends', async () => {
  const store = await library();
  const undo = createUndo(store);
  const group = parts.ids.next<GroupId>();
  const work = undo.background(group);
  await add(store, 'imported 1', group);
  await add(store, 'mine');
  await add(store, 'imported 2', group);
  expect(undo.state().undo?.label).toBe('Add mine');
  work.end();
  expect(undo.state().undo?.label).toBe('Add imported 1');
  await undo.undo();
  expect(names(store)).toEqual(['mine']);
});

test('an undo that no longer fits is refused and says what changed since', async () => {
  const store = await library();
  const undo = createUndo(store);
  const tag = await add(store, 'a');
  const group = parts.ids.next<GroupId>();
  undo.background(group);
  await store.commit({ label: 'Merge tags', ops: [set('tags', tag.id, ['name'], 'a', 'c')], group });
  const result = await undo.undo();
  expect(result).toMatchObject({
    ok: false,
    error: { kind: 'conflict', label: 'Add a', since: { label: 'Merge tags' } },
  });
  expect(names(store)).toEqual(['c']);
  undo.skip();
  expect(undo.state().undo).toBeNull();
});

test('the stacks are the same after reopening', async () => {
  const store = await library();
  const undo = createUndo(store);
  const tag = await add(store, 'a');
  await add(store, 'b');
  await store.commit({ label: 'Delete a', ops: [drop('tags', tag)] });
  await undo.undo();
  await undo.undo();
  await undo.redo();
  const state = undo.state();
  await store.close();
  const again = await opened(store.folder, parts);
  const rebuilt = createUndo(again);
  expect(rebuilt.state()).toEqual(state);
  await rebuilt.undo();
  await rebuilt.redo();
  await rebuilt.redo();
  expect(names(again)).toEqual(['b']);
  await again.close();
});

test('two presses at once undo two acts', async () => {
  const store = await library();
  const undo = createUndo(store);
  await add(store, 'a');
  void store.commit({ label: 'Add b', ops: [put('tags', tagNamed('b', parts))] });
  const both = await Promise.all([undo.undo(), undo.undo()]);
  expect(both.map((result) => result.ok && result.value.label)).toEqual(['Add b', 'Add a']);
  expect(names(store)).toEqual([]);
});

test('another person’s changes are not ours to undo', async () => {
  const store = await library();
  await add(store, 'a');
  await store.close();
  const other = await opened(store.folder, { ...parts, person: 'somebody else' });
  expect(createUndo(other).state().undo).toBeNull();
  await other.close();
});

test('undo and redo reach back behind compactions and a restart', async () => {
  const first = await library();
  for (const name of ['a', 'b', 'c', 'd']) {
    await add(first, name);
    if (name !== 'd') await first.compact();
  }
  await createUndo(first).undo();
  await first.compact();
  await first.close();
  const again = await opened(first.folder, parts);
  const undo = createUndo(again);
  // Asked at once: it waits until the stack is there.
  expect(await undo.redo()).toMatchObject({ ok: true, value: { label: 'Add d' } });
  for (const label of ['Add d', 'Add c', 'Add b', 'Add a']) {
    expect(await undo.undo()).toMatchObject({ ok: true, value: { label } });
  }
  expect(names(again)).toEqual([]);
  await undo.redo();
  expect(names(again)).toEqual(['a']);
  await again.close();
});

test('where older history is damaged or gone, undo reaches back to it and no further', async () => {
  const first = await library();
  for (const name of ['a', 'b', 'c']) {
    await add(first, name);
    await first.compact();
  }
  await first.close();
  await writeFile(join(first.folder, 'journal', '2.jsonl.gz'), 'no gzip');
  const again = await opened(first.folder, parts);
  const undo = createUndo(again);
  expect(await undo.undo()).toMatchObject({ ok: true, value: { label: 'Add c' } });
  expect(await undo.undo()).toMatchObject({ ok: false, error: { kind: 'nothing' } });
  await again.close();
});

test('reading back long changes leaves others their turns', async () => {
  const store = await library();
  const long = Array.from({ length: 100 }, (_, n) => `${n} ${'x'.repeat(5000)}`);
  const count = 20;
  for (let change = 0; change < count; change++) {
    const ops = long.map((name) => put('tags', tagNamed(`${change} ${name}`, parts)));
    expect((await store.commit({ label: 'Add many', ops })).ok).toBe(true);
  }
  await store.compact();
  await store.close();
  const again = await opened(store.folder, parts);
  onTestFinished(() => again.close());
  const undo = createUndo(again);
  // Heard of as the decoded lines are let go of, one by one: half a megabyte each.
  let turns = 0;
  let isOver = false;
  const turn = (): void => {
    turns += 1;
    if (!isOver) setImmediate(turn);
  };
  const { parse } = JSON;
  const seen = new Set<number>();
  JSON.parse = (text: string) => {
    if (text.includes('"label":"Add many"')) seen.add(turns);
    return parse(text) as unknown;
  };
  onTestFinished(() => {
    JSON.parse = parse;
  });
  turn();
  await undo.ready;
  isOver = true;
  expect(again.recentChanges()).toHaveLength(count);
  expect(seen.size).toBe(count);
});

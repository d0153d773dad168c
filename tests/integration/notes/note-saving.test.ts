// @vitest-environment jsdom
import type { Editor, JSONContent } from '@tiptap/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { GroupId, NoteId } from '#common/model/ids';
import { richTextWords, type RichNode } from '#common/model/rich-text';
import { NoteSaving, type NoteStore, type SaveState } from '../../../renderer/editor/note/note-saving';
import { isFromElsewhere, noteText } from '../../../renderer/editor/note/note-text';
import { noteStore } from '../../../renderer/features/notes/note-store';
import { bodyOf, noteEditor, noteOf, paragraph } from '../../support/note-editor';
import { openRig, type RouterRig } from '../../support/router-rig';

/** A window with the note open: its editor, its saving, and what it was told. */
interface NoteWindow {
  readonly editor: Editor;
  readonly saving: NoteSaving<GroupId>;
  readonly states: SaveState[];
  both: number;
  /** Types at the end of a block. */
  type(block: number, words: string): void;
}

let rig: RouterRig;
let id: NoteId;
let windows: NoteWindow[];
let following: AbortController;

beforeEach(async () => {
  rig = await openRig();
  windows = [];
  following = new AbortController();
  const body = noteOf(paragraph('one'), paragraph('two'), paragraph('three'));
  ({ id } = await rig.client.notes.create({ title: 'Memo', body }));
  void follow();
});
afterEach(async () => {
  following.abort();
  for (const { saving, editor } of windows) {
    await saving.close();
    editor.destroy();
  }
  await rig.close();
});

/** Every window hears every change, its own too, as over the feed. */
async function follow(): Promise<void> {
  const feed = await rig.client.feed.listen({ since: null }, { signal: following.signal });
  for await (const item of feed) {
    if (item.type === 'change') for (const { saving } of windows) saving.heard(item.seq);
  }
}

async function stored(): Promise<RichNode[]> {
  return [...(await noteStore(rig.client, id).load()).blocks];
}
const storedWords = async (): Promise<string[]> =>
  (await stored()).map((block) => richTextWords({ type: 'doc', content: [block] }));
const shownWords = ({ editor }: NoteWindow): string[] =>
  editor.state.doc.children.map((block) => block.textContent);

async function open(replaced: Partial<NoteStore<GroupId>> = {}): Promise<NoteWindow> {
  const opened = await noteStore(rig.client, id).load();
  const { editor } = noteEditor({ type: 'doc', content: opened.blocks });
  const states: SaveState[] = [];
  const store = { ...noteStore(rig.client, id), newGroup: () => rig.clock.ids.next<GroupId>(), ...replaced };
  const shown: NoteWindow = {
    editor,
    states,
    both: 0,
    saving: new NoteSaving(
      store,
      noteText(editor),
      { onState: (state) => states.push(state), onBoth: (places) => (shown.both += places) },
      opened,
    ),
    type: (block, words) => {
      const at = editor.state.doc.children.slice(0, block + 1).reduce((sum, node) => sum + node.nodeSize, -1);
      editor.view.dispatch(editor.state.tr.insertText(words, at));
    },
  };
  editor.on('update', ({ transaction }) => {
    if (!isFromElsewhere(transaction)) shown.saving.typed();
  });
  windows.push(shown);
  return shown;
}

/** Resolves once all windows have saved and taken what they were told of. */
async function settled(): Promise<void> {
  for (let calm = 0; calm < 3; calm++) {
    await new Promise((done) => setTimeout(done, 20));
    for (const { saving } of windows) await saving.flush();
  }
}

test('what is typed is saved by its block alone, and one flush ends an act of the user', async () => {
  const here = await open();
  here.type(1, ' and a half');
  here.type(1, ', or so');
  await here.saving.flush();
  here.type(2, '!');
  await settled();
  expect(await storedWords()).toEqual(['one', 'two and a half, or so', 'three!']);
  const ops = rig.library.data.notes.get(id)?.body.content;
  expect(ops).toEqual(await stored());
  await rig.client.feed.undo();
  expect(await storedWords()).toEqual(['one', 'two and a half, or so', 'three']);
  await settled();
  expect(shownWords(here)).toEqual(['one', 'two and a half, or so', 'three']);
  expect(here.states.at(-1)).toEqual({ kind: 'saved' });
});

test('two windows write in different blocks at once: both have both, nobody is asked', async () => {
  const [here, there] = [await open(), await open()];
  here.type(0, ' here');
  there.type(2, ' there');
  await Promise.all([here.saving.flush(), there.saving.flush()]);
  await settled();
  const words = ['one here', 'two', 'three there'];
  expect(await storedWords()).toEqual(words);
  expect([shownWords(here), shownWords(there)]).toEqual([words, words]);
  expect(here.both + there.both).toBe(0);
});

test('two windows write in the same block at once: both texts are kept, one beneath the other, and it is said', async () => {
  const [here, there] = [await open(), await open()];
  here.type(1, ' here');
  there.type(1, ' there');
  await Promise.all([here.saving.flush(), there.saving.flush()]);
  await settled();
  const words = await storedWords();
  expect(words).toHaveLength(5);
  expect(words).toEqual(expect.arrayContaining(['one', 'two here', 'two there', 'three']));
  expect(words[2]).toBe('Written at the same time in another window:');
  expect(shownWords(here)).toEqual(words);
  expect(shownWords(there)).toEqual(words);
  expect(here.both + there.both).toBe(1);
});

test('a window that closes while another has written there loses nothing: one message carries its words', async () => {
  const real = noteStore(rig.client, id);
  let gone = false;
  const closing = await open({
    load: () => (gone ? new Promise(() => undefined) : real.load()),
  });
  const there = await open();
  // The closing window is deaf by now and gets no second word in: it neither hears nor loads.
  windows.splice(0, 1);
  there.type(1, ' there');
  await there.saving.flush();
  closing.type(0, ' closing');
  closing.type(1, ' closing');
  gone = true;
  void closing.saving.close();
  closing.editor.destroy();
  await expect
    .poll(storedWords)
    .toEqual([
      'one closing',
      'two there',
      'Written at the same time in another window:',
      'two closing',
      'three',
    ]);
  await settled();
  expect(shownWords(there)).toEqual(await storedWords());
  await rig.client.feed.undo();
  expect(await storedWords()).toEqual(['one', 'two there', 'three']);
});

test('blocks put in and taken out elsewhere do not move what is typed here, nor the caret', async () => {
  const here = await open();
  here.editor.commands.setTextSelection(8);
  here.type(1, ' x');
  const first = await stored();
  await rig.client.notes.write({
    id,
    group: rig.clock.ids.next<GroupId>(),
    splices: [{ at: 0, removed: [first[0]], inserted: [paragraph('zero'), paragraph('ONE'), first[0]] }],
  });
  await settled();
  expect(await storedWords()).toEqual(['zero', 'ONE', 'one', 'two x', 'three']);
  const { $from } = here.editor.state.selection;
  expect([$from.parent.textContent, $from.parentOffset]).toEqual(['two x', 2]);
});

test('an answer that was lost is not written twice, and what was typed since is not doubled', async () => {
  let lose = true;
  const real = noteStore(rig.client, id);
  const here = await open({
    write: async (splices, group, base) => {
      const written = await real.write(splices, group, base);
      if (!lose) return written;
      lose = false;
      throw new Error('the line is down');
    },
  });
  here.type(1, ' sent');
  await here.saving.flush();
  expect(here.states.at(-1)?.kind).toBe('failed');
  here.type(1, ' and more');
  await settled();
  expect(await storedWords()).toEqual(['one', 'two sent and more', 'three']);
  expect(here.both).toBe(0);
  expect(here.states.at(-1)).toEqual({ kind: 'saved' });
});

test('a note deleted elsewhere says so and keeps its words in the window', async () => {
  const here = await open();
  here.type(0, ' more');
  await rig.client.notes.remove({ id });
  await settled();
  expect(here.states.at(-1)).toEqual({ kind: 'gone' });
  expect(bodyOf(here.editor).content?.[0]).toEqual(paragraph('one more'));
});

test('a paste larger than a message is saved in parts, and is one undo', async () => {
  const sizes: number[] = [];
  const real = noteStore(rig.client, id);
  const here = await open({
    write: (splices, group, base) => {
      sizes.push(JSON.stringify(splices).length);
      return real.write(splices, group, base);
    },
  });
  const many = Array.from({ length: 300 }, (_, index) => paragraph(`${index} ${'会谈 '.repeat(1500)}`));
  here.editor.commands.insertContentAt(0, many);
  await settled();
  expect(await stored()).toEqual([...many, paragraph('one'), paragraph('two'), paragraph('three')]);
  expect(sizes.length).toBeGreaterThan(5);
  expect(Math.max(...sizes) * 3).toBeLessThan(1024 * 1024);
  here.editor.commands.setContent(noteOf(paragraph('short')) as JSONContent);
  await settled();
  expect(await storedWords()).toEqual(['short']);
  await rig.client.feed.undo();
  expect(await stored()).toHaveLength(303);
  await rig.client.feed.undo();
  expect(await storedWords()).toEqual(['one', 'two', 'three']);
});

test('fields of a block that this version does not know stay where the block is not written in', async () => {
  const known = paragraph('plain');
  const odd = { ...paragraph('odd'), attrs: { mood: 'wry' } };
  ({ id } = await rig.client.notes.create({ title: 'Odd', body: noteOf(odd, known) }));
  const here = await open();
  here.type(1, ' words');
  await settled();
  expect(await stored()).toEqual([odd, paragraph('plain words')]);
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { put } from '#common/change/build';
import { Annotation } from '#common/model/annotation';
import { currentRevision, type Article } from '#common/model/article';
import type { AnnotationId } from '#common/model/ids';
import type { Block } from '#common/text/article-doc';
import { checkLibrary } from '#core/store/check';
import {
  addArticle,
  contentsOf,
  openRig,
  passageOf,
  troubleOf,
  type RouterRig,
} from '../../support/router-rig';

const text = [
  'The minister met the envoy on Tuesday.',
  'They spoke forinterviews about grain and gas.',
  'A third line was about the weather.',
].join('\n');
let rig: RouterRig;
let article: Article;

beforeEach(async () => {
  rig = await openRig();
  article = await addArticle(rig, text, { title: 'Grain' });
});
afterEach(() => rig.close());

const paragraph = (words: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
const mark = async (words: string) =>
  (await rig.client.annotations.create({ passage: passageOf(article, text, words) })).annotation.id;
const base = (): string => currentRevision(rig.library.data.articles.get(article.id) ?? article)?.id ?? '';
const stretch = (id: AnnotationId) => rig.library.data.annotations.get(id)?.stretches[0];

async function shown(): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of await rig.client.articles.text({ id: article.id })) pieces.push(piece);
  return (JSON.parse(pieces.join('')) as { text: string }).text;
}

async function revise(change: Parameters<RouterRig['client']['articles']['revise']>[0]['change']) {
  return rig.client.articles.revise({ id: article.id, base: base(), change });
}

/** What an examination of the library's files finds wrong. */
async function damage(): Promise<unknown> {
  await rig.library.flush();
  return (await checkLibrary(rig.folder)).damage;
}

test('mending words carries every passage in one change, and one undo takes all of it back', async () => {
  const before = await mark('met the envoy');
  const inside = await mark('spoke forinterviews about');
  const after = await mark('third line');
  const start = text.indexOf('forinterviews');
  const records = contentsOf(rig);
  const seq = rig.library.seq;
  const done = await revise({ kind: 'words', edits: [{ start: start + 3, end: start + 3, text: ' ' }] });
  expect(rig.library.seq).toBe(seq + 1);
  expect(done.passages).toEqual({ moved: 0, changed: 1, lost: 0 });
  expect(await shown()).toBe(text.replace('forinterviews', 'for interviews'));
  expect(stretch(before)).toMatchObject({ state: 'exact', now: { start: text.indexOf('met the envoy') } });
  expect(stretch(after)).toMatchObject({ state: 'exact', now: { start: text.indexOf('third line') + 1 } });
  expect(stretch(inside)).toMatchObject({
    state: 'changed',
    made: { exact: 'spoke forinterviews about' },
    now: { exact: 'spoke for interviews about' },
  });
  for (const id of [before, inside, after]) expect(stretch(id)?.now?.revision).toBe(done.revision);
  expect(await damage()).toEqual([]);
  expect((await rig.client.feed.undo()).label).toBe('mended words in “Grain”');
  expect(contentsOf(rig)).toEqual(records);
  expect(await shown()).toBe(text);
  await rig.client.feed.redo();
  expect(await shown()).toContain('for interviews');
  expect(await damage()).toEqual([]);
});

test('an edit of the document: a line put in, one taken out; what was in it has lost its place', async () => {
  const gone = await mark('grain and gas');
  const kept = await mark('the weather');
  const done = await revise({
    kind: 'blocks',
    splices: [{ at: 1, remove: 1, insert: [] }],
    steps: [[{ start: 38, end: 38 + '\nThey spoke forinterviews about grain and gas.'.length, text: '' }]],
  });
  expect(done.passages).toEqual({ moved: 0, changed: 0, lost: 1 });
  expect(stretch(gone)).toMatchObject({ state: 'orphan', now: null, made: { exact: 'grain and gas' } });
  expect(stretch(kept)).toMatchObject({ state: 'exact', now: { exact: 'the weather' } });
  const back = await revise({ kind: 'restore', revision: article.revisions[0]?.id as never });
  expect(back.passages).toEqual({ moved: 0, changed: 0, lost: 0 });
  expect(await shown()).toBe(text);
  expect(stretch(gone)).toMatchObject({ state: 'exact', now: { exact: 'grain and gas' } });
  expect(rig.library.data.articles.get(article.id)?.revisions.map(({ why }) => why)).toEqual([
    'import',
    'edited',
    'restored',
  ]);
  expect(await damage()).toEqual([]);
});

test('words selected across a paragraph that was taken out meanwhile are to be selected again', async () => {
  const selected = passageOf(
    article,
    text,
    'on Tuesday.\nThey spoke forinterviews about grain and gas.\nA third',
  );
  await revise({ kind: 'blocks', splices: [{ at: 1, remove: 1, insert: [] }], steps: [] });
  const seq = rig.library.seq;
  expect((await troubleOf(rig.client.annotations.create({ passage: selected }))).message).toBe(
    'The text of this article has changed since these words were selected. Select them again in the text as it is now.',
  );
  expect(rig.library.seq).toBe(seq);
});

test('without steps both texts are compared; blank lines and loose accents are tidied away', async () => {
  const kept = await mark('the weather');
  await revise({
    kind: 'blocks',
    splices: [
      { at: 0, remove: 0, insert: [paragraph('Cafe\u0301s opened.'), { type: 'paragraph' }, paragraph(' ')] },
    ],
    steps: null,
  });
  expect(await shown()).toBe(`Cafés opened.\n${text}`);
  expect(stretch(kept)).toMatchObject({ state: 'exact', now: { exact: 'the weather' } });
  await revise({
    kind: 'blocks',
    splices: [{ at: 1, remove: 0, insert: [{ type: 'paragraph' }] }],
    steps: [[{ start: 13, end: 13, text: '\n' }]],
  });
  expect(await shown()).toBe(`Cafés opened.\n${text}`);
  expect(await damage()).toEqual([]);
});

test('an edit made in a text that is no longer the current one is refused and nothing moves', async () => {
  const id = await mark('the envoy');
  const old = base();
  await revise({ kind: 'words', edits: [{ start: 0, end: 3, text: 'One' }] });
  const records = contentsOf(rig);
  const change = { kind: 'words' as const, edits: [{ start: 4, end: 12, text: 'secretary' }] };
  const trouble = await troubleOf(rig.client.articles.revise({ id: article.id, base: old, change }));
  expect(trouble.code).toBe('CONFLICT');
  expect(trouble.message).toContain('“Grain” was changed in another window');
  expect(contentsOf(rig)).toEqual(records);
  expect(stretch(id)?.state).toBe('exact');
});

test.each([
  ['an edit past the end', { kind: 'words', edits: [{ start: 9000, end: 9001, text: 'x' }] }],
  ['edits out of order', { kind: 'blocks', splices: [], steps: [[{ start: 5, end: 4, text: '' }]] }],
  [
    'a block of no kind we know',
    { kind: 'blocks', splices: [{ at: 0, remove: 0, insert: [{ type: 'script' }] }], steps: null },
  ],
  [
    'a place past the last block',
    { kind: 'blocks', splices: [{ at: 9, remove: 1, insert: [] }], steps: null },
  ],
  ['everything taken out', { kind: 'blocks', splices: [{ at: 0, remove: 3, insert: [] }], steps: null }],
  ['a piece that was never taken out', { kind: 'cleaning', which: 4 }],
] as const)('%s is refused in words, and nothing is changed', async (_, change) => {
  const records = contentsOf(rig);
  const trouble = await troubleOf(revise(change as never));
  expect(trouble.code).toBe('REFUSED');
  expect(contentsOf(rig)).toEqual(records);
});

test('a passage that does not match its text stops the revision, and nothing moves', async () => {
  const id = await mark('the envoy');
  const held = rig.library.data.annotations.get(id);
  const made = { ...held?.stretches[0]?.made, exact: 'the enemy' };
  const false1 = Annotation.parse({
    ...held,
    id: rig.clock.ids.next<AnnotationId>(),
    stretches: [{ made, now: made, state: 'exact', confidence: 1 }],
  });
  await rig.library.commit({ label: 'a damaged record', ops: [put('annotations', false1)] });
  const records = contentsOf(rig);
  const trouble = await troubleOf(revise({ kind: 'words', edits: [{ start: 0, end: 3, text: 'A' }] }));
  expect(trouble).toMatchObject({ code: 'REFUSED' });
  expect(trouble.message).toContain('“the enemy” does not match');
  expect(contentsOf(rig)).toEqual(records);
});

test('marking and revising at once: whatever comes first, every passage lies in the text that is current', async () => {
  const acts = [
    ...['minister', 'Tuesday', 'gas', 'weather'].map((words) =>
      rig.client.annotations.create({ passage: passageOf(article, text, words) }),
    ),
    revise({ kind: 'words', edits: [{ start: 0, end: 3, text: 'Some' }] }),
    ...['line', 'grain', 'envoy'].map((words) =>
      rig.client.annotations.create({ passage: passageOf(article, text, words) }),
    ),
  ];
  const settled = await Promise.allSettled(acts);
  expect(settled.some(({ status }) => status === 'fulfilled')).toBe(true);
  for (const annotation of rig.library.data.annotations.values()) {
    expect(annotation.stretches[0]?.now?.revision).toBe(base());
  }
  expect(await damage()).toEqual([]);
});

test('where a date was read is carried, too', async () => {
  const id = await mark('on Tuesday');
  const at = { article: article.id, stretch: stretch(id) };
  const told = { edtf: '2023-02-14', words: 'Tuesday', by: 'user' as const, confirmed: true, at };
  const { evidence } = await rig.client.evidence.link({
    passage: { annotation: id },
    event: { title: 'Meeting' },
    told: told as never,
  });
  await revise({ kind: 'words', edits: [{ start: 0, end: 3, text: 'Someone said the' }] });
  const now = rig.library.data.evidence.get(evidence.id)?.told?.at?.stretch.now;
  expect(now).toMatchObject({ exact: 'on Tuesday', revision: base() });
  expect(await damage()).toEqual([]);
});

test('what cleaning took out and mended is put back where it stood, in its order, each once', async () => {
  const own = await rig.client.articles.edit({
    id: article.id,
    fields: { title: { value: 'Grain', from: 'user' } },
  });
  expect(own.seq).toBeGreaterThan(0);
  const record = rig.library.data.articles.get(article.id);
  const entry = (was: string, at: number, more: object = {}) => ({
    kind: 'removed' as const,
    reason: 'Clutter',
    was,
    is: '',
    at,
    ...more,
  });
  const cleaning = [
    entry('date 2023-02-14 ', 0, { within: true }),
    entry('Read also: first', 39),
    entry('Read also: second\nand more', 39),
    {
      kind: 'mended' as const,
      reason: 'Spaces',
      was: 'gra in',
      is: 'grain',
      at: text.indexOf('grain'),
      within: true,
    },
    entry('Subscribe', text.length),
  ];
  await rig.library.commit({
    label: 'cleaning',
    ops: [
      { op: 'set', in: 'articles', id: article.id, path: ['cleaning'], from: record?.cleaning, to: cleaning },
    ],
  });
  const id = await mark('They spoke');
  for (const which of [2, 1, 4, 3, 0]) await revise({ kind: 'cleaning', which });
  expect(await shown()).toBe(
    [
      'date 2023-02-14 The minister met the envoy on Tuesday.',
      'Read also: first',
      'Read also: second',
      'and more',
      'They spoke forinterviews about gra in and gas.',
      'A third line was about the weather.',
      'Subscribe',
    ].join('\n'),
  );
  expect(stretch(id)).toMatchObject({ state: 'exact', now: { exact: 'They spoke' } });
  expect((await troubleOf(revise({ kind: 'cleaning', which: 2 }))).message).toContain('put back already');
  await revise({ kind: 'restore', revision: article.revisions[0]?.id as never });
  const back = rig.library.data.articles.get(article.id)?.cleaning.map(({ restored }) => restored);
  expect(back).toEqual([undefined, undefined, undefined, undefined, undefined]);
  expect(await damage()).toEqual([]);
});

test('a text typed in a window that closes is kept beside the one that came first, and can be brought back', async () => {
  const id = await mark('met the envoy');
  const first = base();
  const typed = (words: string) => ({
    kind: 'blocks' as const,
    splices: [{ at: 2, remove: 1, insert: [paragraph(words)] }],
    steps: null,
  });
  await revise(typed('Theirs came first.'));
  const theirs = base();
  const stretches = stretch(id);
  const mine = { id: article.id, base: first, change: typed('Mine was typed in another window.') };
  expect((await troubleOf(rig.client.articles.revise(mine))).code).toBe('CONFLICT');
  const kept = await rig.client.articles.revise({ ...mine, leaving: true });
  expect(base()).toBe(theirs);
  expect(await shown()).toContain('Theirs came first.');
  expect(stretch(id)).toEqual(stretches);
  expect(rig.library.data.articles.get(article.id)?.revisions.map((each) => each.id)).toEqual([
    first,
    kept.revision,
    theirs,
  ]);
  await revise({ kind: 'restore', revision: kept.revision });
  expect(await shown()).toContain('Mine was typed');
  expect(stretch(id)).toMatchObject({ state: 'exact' });
  expect(await damage()).toEqual([]);
  for (let count = 0; count < 2; count++) await rig.client.feed.undo();
  expect(await shown()).toContain('Theirs came first.');
});

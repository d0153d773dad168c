import { afterEach, beforeEach, expect, test } from 'vitest';
import { currentRevision, type Article } from '#common/model/article';
import { plainRichText, richTextWords } from '#common/model/rich-text';
import {
  addArticle,
  contentsOf,
  openRig,
  passageOf,
  troubleOf,
  type RouterRig,
} from '../../support/router-rig';

const text = 'The envoy met the minister on Tuesday.\nTalks will go on in March, an official said.';
let rig: RouterRig;
let article: Article;

beforeEach(async () => {
  rig = await openRig();
  article = await addArticle(rig, text);
});
afterEach(() => rig.close());

const revision = () => currentRevision(article)?.id ?? '';
const range = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const mark = async (words: string, more: object = {}) =>
  (await rig.client.annotations.create({ passage: passageOf(article, text, words), ...more })).annotation.id;
const rows = async () => (await rig.client.annotations.forArticle({ article: article.id })).rows;

async function linked(annotation: Awaited<ReturnType<typeof mark>>, title: string) {
  return rig.client.evidence.link({ passage: { annotation }, event: { title } });
}

test('an edge is moved and a stretch added by one change each; the evidence stays, and undo brings the words back', async () => {
  const id = await mark('met the minister');
  await linked(id, 'Meeting');
  const before = contentsOf(rig);
  const first = rig.library.data.annotations.get(id)?.stretches[0];
  const seq = rig.library.seq;
  const both = [range('met the minister'), range('an official said')];
  await rig.client.annotations.reshape({ id, revision: revision(), ranges: both });
  expect(rig.library.seq).toBe(seq + 1);
  expect(rig.library.data.annotations.get(id)?.stretches[0]).toEqual(first);
  expect((await rows())[0]).toMatchObject({ quote: 'met the minister … an official said', state: 'exact' });
  await rig.client.annotations.reshape({
    id,
    revision: revision(),
    ranges: [{ ...range('envoy met the minister on Tuesday'), start: 3 }],
  });
  const [row] = await rows();
  expect(row).toMatchObject({
    quote: 'envoy met the minister on Tuesday',
    evidence: [{ eventTitle: 'Meeting' }],
    // Whatever words it was given since, those it was made with are told.
    annotation: { firstMarked: 'met the minister' },
  });
  await rig.client.feed.undo();
  expect((await rig.client.feed.undo()).label).toBe('other words for “met the minister”');
  expect(contentsOf(rig)).toEqual(before);
});

test('words that are not there, too many, or of another text are refused and change nothing', async () => {
  const id = await mark('met the minister');
  const before = contentsOf(rig);
  const asked = (ranges: { start: number; end: number }[], of = revision()) =>
    troubleOf(rig.client.annotations.reshape({ id, revision: of, ranges }));
  expect((await asked([{ start: 5, end: 5000 }])).message).toContain('is not within the article');
  expect((await asked([{ start: 5, end: 6 }], id)).code).toBe('CONFLICT');
  expect(
    (await troubleOf(rig.client.annotations.split({ id, revision: revision(), at: 4 }))).message,
  ).toContain('split inside its words');
  expect((await troubleOf(rig.client.annotations.merge({ keep: id, take: id }))).message).toContain('itself');
  expect(contentsOf(rig)).toEqual(before);
});

test('a split leaves comment and evidence with the first part, and both have the tags', async () => {
  const id = await mark('The envoy met the minister', {
    tags: [{ name: 'diplomacy', kind: 'topic' }],
    comment: plainRichText('Who asked for it?'),
  });
  await linked(id, 'Meeting');
  const before = contentsOf(rig);
  const at = text.indexOf(' met');
  const second = await rig.client.annotations.split({ id, revision: revision(), at });
  const [one, other] = await rows();
  expect([one?.quote, other?.quote]).toEqual(['The envoy', 'met the minister']);
  expect(other?.annotation).toMatchObject({ id: second.id, comment: null, tags: one?.annotation.tags });
  expect([one?.evidence.length, other?.evidence.length]).toEqual([1, 0]);
  expect(richTextWords(one?.annotation.comment ?? plainRichText(''))).toBe('Who asked for it?');
  await rig.client.feed.undo();
  expect(contentsOf(rig)).toEqual(before);
});

test('the parts of a split, merged again, tell once which words they were marked with', async () => {
  const id = await mark('The envoy met the minister');
  const second = await rig.client.annotations.split({ id, revision: revision(), at: text.indexOf(' met') });
  await rig.client.annotations.merge({ keep: id, take: second.id });
  expect((await rows()).map(({ annotation }) => annotation.firstMarked)).toEqual([
    'The envoy met the minister',
  ]);
});

test('two annotations become one with the words, tags, comments, evidence and citations of both', async () => {
  const one = await mark('The envoy met', {
    comment: plainRichText('One.'),
    tags: [{ name: 'a', kind: 'topic' }],
  });
  const other = await mark('met the minister', {
    comment: plainRichText('Two.'),
    tags: [{ name: 'b', kind: 'topic' }],
  });
  const far = await mark('an official said');
  await linked(other, 'Meeting');
  const citation = { type: 'citation', attrs: { kind: 'annotation', id: other, quote: 'met the minister' } };
  const note = await rig.client.notes.create({
    body: { type: 'doc', content: [{ type: 'paragraph', content: [citation] }] },
  });
  const before = contentsOf(rig);
  await rig.client.annotations.merge({ keep: one, take: other });
  await rig.client.annotations.merge({ keep: one, take: far });
  const [row, ...rest] = await rows();
  expect(rest).toEqual([]);
  expect(row).toMatchObject({
    quote: 'The envoy met the minister … an official said',
    evidence: [{ eventTitle: 'Meeting' }],
  });
  expect(row?.annotation.tags).toHaveLength(2);
  expect(richTextWords(row?.annotation.comment ?? plainRichText(''))).toMatch(/One\.\s+Two\./);
  expect(JSON.stringify(rig.library.data.notes.get(note.id)?.body)).toContain(one);
  await rig.client.feed.undo();
  await rig.client.feed.undo();
  expect(contentsOf(rig)).toEqual(before);
});

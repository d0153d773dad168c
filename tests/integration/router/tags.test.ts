import { expect, test } from 'vitest';
import type { Tag } from '#common/model/tag';
import type { ArticleId, TagId } from '#common/model/ids';
import { rigForEach } from '../../support/rig-for-each';
import { addArticle, contentsOf, passageOf, troubleOf } from '../../support/router-rig';

const text = 'One, two, three and four.';
const rig = rigForEach();

const make = async (name: string, parent: TagId | null = null): Promise<Tag> =>
  (await rig.client.tags.create({ name, parent })).tag;
const tree = async (): Promise<string[]> =>
  (await rig.client.tags.list({})).rows.map(({ tag, depth }) => '-'.repeat(depth) + tag.name);

test('the tree is listed in order; tags move between siblings and parents, never below themselves', async () => {
  const { client } = rig;
  const a = await make('A');
  const b = await make('B');
  const c = await make('C', a.id);
  const d = await make('D', a.id);
  expect(await tree()).toEqual(['A', '-C', '-D', 'B']);
  await client.tags.move({ id: d.id, parent: a.id, before: c.id });
  await client.tags.move({ id: b.id, parent: null, before: a.id });
  expect(await tree()).toEqual(['B', 'A', '-D', '-C']);
  await client.tags.move({ id: c.id, parent: b.id, before: null });
  expect(await tree()).toEqual(['B', '-C', 'A', '-D']);
  for (const parent of [a.id, d.id]) {
    expect((await troubleOf(client.tags.move({ id: a.id, parent, before: null }))).code).toBe('REFUSED');
  }
  for (let n = 0; n < 3; n++) await client.feed.undo();
  expect(await tree()).toEqual(['A', '-C', '-D', 'B']);
});

test('several articles get a tag in one change, made with it where it is new; those that have it are not counted', async () => {
  const { client } = rig;
  const ids: ArticleId[] = [];
  for (const n of [1, 2, 3]) ids.push((await addArticle(rig, `Report ${n} of the harbour.`)).id);
  const tagsOf = async (): Promise<number[]> =>
    Promise.all(ids.map(async (id) => (await client.articles.get({ id })).article.tags.length));
  const [first] = ids;
  if (!first) throw new Error('no article');
  const made = await client.tags.putOn({ on: { article: first }, tag: { name: 'Harbour', kind: 'topic' } });
  expect(made.put).toBe(1);
  const tag = { id: (await client.tags.list({})).rows[0]?.tag.id ?? '' };
  expect(await client.tags.putOn({ on: { articles: [...ids, first] }, tag })).toMatchObject({ put: 2 });
  expect(await tagsOf()).toEqual([1, 1, 1]);
  expect(await client.tags.putOn({ on: { articles: ids }, tag })).toMatchObject({ put: 0 });
  expect((await client.feed.undo()).label).toBe('tag on 2 articles');
  expect(await tagsOf()).toEqual([1, 0, 0]);
  await client.tags.putOn({ on: { articles: ids }, tag: { name: 'Ferry', kind: 'topic' } });
  expect(await tagsOf()).toEqual([2, 1, 1]);
  await client.feed.undo();
  expect(await tree()).toEqual(['Harbour']);
  await client.tags.putOn({ on: { articles: ids.slice(0, 2) }, tag });
  expect((await client.feed.undo()).label, 'only one had it not').toBe('tag on “Report 2 of the harbour.”');
  await client.articles.remove({ id: first });
  const gone = await troubleOf(client.tags.putOn({ on: { articles: ids }, tag }));
  expect(gone.code).toBe('NOT_FOUND');
  expect(
    await Promise.all(ids.slice(1).map(async (id) => (await client.articles.get({ id })).article.tags)),
  ).toEqual([[], []]);
});

test('moving into the same gap again and again keeps the order asked for', async () => {
  const { client } = rig;
  const last = await make('last');
  const tags = [await make('x'), await make('y'), await make('z')];
  for (let n = 0; n < 200; n++) {
    const tag = tags[n % 3];
    if (tag) await client.tags.move({ id: tag.id, parent: null, before: last.id });
  }
  // 199 % 3 is 1: y was put before `last` last, x before that.
  expect(await tree()).toEqual(['z', 'x', 'y', 'last']);
});

test('siblings have different names, regardless of case and accents', async () => {
  const { client } = rig;
  const a = await make('Café');
  const trouble = await troubleOf(client.tags.create({ name: 'CAFE' }));
  expect(trouble).toMatchObject({ code: 'REFUSED', message: expect.stringContaining('Café') as string });
  await make('Cafe', a.id);
  const b = await make('Other');
  expect((await troubleOf(client.tags.edit({ id: b.id, fields: { name: 'café' } }))).code).toBe('REFUSED');
  await client.tags.edit({ id: a.id, fields: { name: 'CAFÉ' } });
});

test('new tags look different from one another', async () => {
  const looks = new Set<string>();
  for (let n = 0; n < 24; n++) {
    const { hue, line } = await make(`tag ${n}`);
    looks.add(`${hue} ${line}`);
  }
  expect(looks.size).toBe(24);
});

test('a tag named with a highlight is made by the same change, once, and found again by any of its names', async () => {
  const { client, library } = rig;
  const article = await addArticle(rig, text);
  const { seq } = library;
  const person = { name: 'Wang Yi', kind: 'person' as const };
  const one = await client.annotations.create({
    passage: passageOf(article, text, 'One'),
    tags: [person, { ...person, name: 'WANG YI' }],
  });
  expect(library.seq).toBe(seq + 1);
  expect(one.annotation.tags).toHaveLength(1);
  const [id] = one.annotation.tags;
  if (id === undefined) throw new Error('no tag');
  await client.tags.edit({ id, fields: { names: ['王毅'] } });
  const two = await client.annotations.create({
    passage: passageOf(article, text, 'two'),
    tags: [
      { name: '王毅', kind: 'person' },
      { name: 'Wang Yi', kind: 'group' },
    ],
  });
  expect(two.annotation.tags[0]).toBe(id);
  expect(library.data.tags.size).toBe(2);
  await client.feed.undo();
  expect(library.data.tags.size).toBe(1);
});

test('two highlights at once with the same new tag make one tag', async () => {
  const { client, library } = rig;
  const article = await addArticle(rig, text);
  const tags = [{ name: 'Talks', kind: 'topic' as const }];
  await client.annotations.create({ passage: passageOf(article, text, 'One'), tags });
  await Promise.all([
    client.annotations.create({ passage: passageOf(article, text, 'two'), tags }),
    client.annotations.create({ passage: passageOf(article, text, 'three'), tags }),
  ]);
  expect(library.data.tags.size).toBe(1);
});

test('tags put on and taken off one after another, faster than any answer, all count', async () => {
  const { client, library } = rig;
  const article = await addArticle(rig, text);
  const [a, b] = [await make('A'), await make('B')];
  const passage = passageOf(article, text, 'three');
  const { annotation } = await client.annotations.create({ passage, tags: [{ id: a.id }] });
  const { id } = annotation;
  const names = () =>
    library.data.annotations.get(id)?.tags.map((tag) => library.data.tags.get(tag)?.name ?? 'gone');
  const edit = (fields: Parameters<typeof client.annotations.edit>[0]['fields']) =>
    client.annotations.edit({ id, fields });
  await Promise.all([
    edit({ addTags: [{ id: b.id }] }),
    edit({ addTags: [{ name: 'C', kind: 'topic' }] }),
    edit({ removeTags: [a.id] }),
  ]);
  expect(names()).toEqual(['B', 'C']);
  await edit({ addTags: [{ name: 'c', kind: 'topic' }] });
  expect(names()).toEqual(['B', 'C']);
  expect(library.data.tags.size).toBe(3);
});

test('recent tags: used last first, then the first of the codebook', async () => {
  const { client } = rig;
  const article = await addArticle(rig, text);
  const [a, b, c] = [await make('A'), await make('B'), await make('C')];
  const use = (words: string, tag: Tag) =>
    client.annotations.create({ passage: passageOf(article, text, words), tags: [{ id: tag.id }] });
  await use('One', b);
  const two = await use('two', c);
  const names = async () => (await client.tags.recent()).tags.map((tag) => tag.name);
  expect(await names()).toEqual(['C', 'B', 'A']);
  await client.annotations.edit({ id: two.annotation.id, fields: { tags: [{ id: c.id }, { id: a.id }] } });
  expect(await names()).toEqual(['A', 'C', 'B']);
});

test('merging puts one tag wherever the other was and keeps its names; removing takes it off; both undo', async () => {
  const { client, library } = rig;
  const article = await addArticle(rig, text);
  const [keep, take] = [await make('Keep'), await make('Take')];
  await make('Below', take.id);
  await client.tags.edit({ id: take.id, fields: { names: ['Took'] } });
  const tags = [{ id: take.id }, { id: keep.id }];
  const { annotation, event, evidence } = await client.evidence.link({
    passage: passageOf(article, text, 'three'),
    event: { title: 'Event' },
    saidBy: tags,
  });
  await client.annotations.edit({ id: annotation, fields: { tags } });
  await client.events.edit({ id: event, fields: { tags: [take.id] } });
  await client.articles.edit({ id: article.id, fields: { tags: [take.id] } });
  const before = contentsOf(rig);
  const used = () => ({
    annotation: library.data.annotations.get(annotation)?.tags,
    evidence: library.data.evidence.get(evidence.id)?.saidBy,
    event: library.data.events.get(event)?.tags,
    article: library.data.articles.get(article.id)?.tags,
  });
  expect(await client.tags.hangsOn({ id: take.id })).toEqual({
    annotations: 1,
    evidence: 1,
    events: 1,
    citations: 0,
  });
  await client.tags.merge({ keep: keep.id, take: take.id });
  expect(used()).toEqual({
    annotation: [keep.id],
    evidence: [keep.id],
    event: [keep.id],
    article: [keep.id],
  });
  expect(library.data.tags.get(keep.id)?.names).toEqual(['Take', 'Took']);
  expect(await tree()).toEqual(['Keep', '-Below']);
  await client.feed.undo();
  expect(contentsOf(rig)).toEqual(before);
  await client.tags.remove({ id: take.id });
  expect(used()).toEqual({ annotation: [keep.id], evidence: [keep.id], event: [], article: [] });
  expect(await tree()).toEqual(['Keep', 'Below']);
  await client.feed.undo();
  expect(contentsOf(rig)).toEqual(before);
});

test('splitting gives the annotations chosen to a new tag, in one change that undoes', async () => {
  const { client, library } = rig;
  const article = await addArticle(rig, text, { title: 'Numbers' });
  const whole = await make('Whole');
  const other = await make('Other');
  const mark = async (words: string, tags: Tag[]) =>
    (
      await client.annotations.create({
        passage: passageOf(article, text, words),
        tags: tags.map(({ id }) => ({ id })),
      })
    ).annotation.id;
  const one = await mark('One', [whole, other]);
  const two = await mark('two', [other, whole]);
  const three = await mark('three', [other]);
  await client.articles.edit({ id: article.id, fields: { tags: [whole.id] } });
  const { rows, total } = await client.tags.bearers({ id: whole.id });
  expect(total).toBe(2);
  expect(rows).toEqual([
    { id: one, quote: 'One', article: 'Numbers', articleId: article.id },
    { id: two, quote: 'two', article: 'Numbers', articleId: article.id },
  ]);
  const before = contentsOf(rig);
  const { seq } = library;
  const split = (name: string, annotations: (typeof one)[], below = true) =>
    client.tags.split({ id: whole.id, name, below, annotations });
  const { tag } = await split('Part', [two, three]);
  expect(library.seq).toBe(seq + 1);
  const tagsOf = (id: string) => library.data.annotations.get(id)?.tags;
  expect([one, two, three].map(tagsOf)).toEqual([[whole.id, other.id], [other.id, tag], [other.id]]);
  expect(library.data.articles.get(article.id)?.tags).toEqual([whole.id]);
  expect(await tree()).toEqual(['Whole', '-Part', 'Other']);
  await client.feed.undo();
  expect(contentsOf(rig)).toEqual(before);
  expect((await troubleOf(split('other', [one], false))).message).toContain('Other');
  expect((await troubleOf(split('Part', [three]))).message).toContain('Choose again');
  expect((await troubleOf(split('Part', []))).code).toBe('BAD_REQUEST');
});

test('finding by any name, prefix first, by kind', async () => {
  const { client } = rig;
  await client.tags.create({ name: 'Sea of Okhotsk', kind: 'place' });
  const okhotsk = await client.tags.create({ name: 'Okhotsk', kind: 'place' });
  await client.tags.edit({ id: okhotsk.tag.id, fields: { names: ['Охотск'] } });
  const found = async (words: string, kinds: ('place' | 'topic')[] = []) =>
    (await client.tags.find({ words, kinds })).tags.map((tag) => tag.name);
  expect(await found('okh')).toEqual(['Okhotsk', 'Sea of Okhotsk']);
  expect(await found('охот')).toEqual(['Okhotsk']);
  expect(await found('okh', ['topic'])).toEqual([]);
});

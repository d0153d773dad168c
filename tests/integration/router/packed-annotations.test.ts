import { expect, test } from 'vitest';
import { unpackAnnotations } from '#common/contract/packed-annotations';
import { plainRichText } from '#common/model/rich-text';
import { rigForEach } from '../../support/rig-for-each';
import { addArticle, passageOf, troubleOf } from '../../support/router-rig';

const text = 'The envoy met the minister on Tuesday.\nTalks will go on in March, an official said.';
const rig = rigForEach();

test('an article’s annotations come packed as they come in rows, window by window', async () => {
  const { client } = rig;
  const article = await addArticle(rig, text);
  const passage = (words: string) => passageOf(article, text, words);
  await client.annotations.create({ passage: passage('The envoy') });
  await client.annotations.create({
    passage: passage('Tuesday'),
    tags: [{ name: 'Schedule', kind: 'topic' }],
    comment: plainRichText('Or Monday?'),
  });
  await client.evidence.link({
    passage: passage('Talks will go on'),
    event: { title: 'Talks' },
  });
  const asked = { article: article.id, count: 2 };
  const { rows } = await client.annotations.forArticle({ article: article.id });
  const windows = [
    await client.annotations.packedForArticle({ ...asked, from: 0 }),
    await client.annotations.packedForArticle({ ...asked, from: 2 }),
    await client.annotations.packedForArticle({ ...asked, from: 4 }),
  ];
  expect(rows).toHaveLength(3);
  expect(windows.map(({ total }) => total)).toEqual([3, 3, 3]);
  expect(windows.map(({ packed }) => unpackAnnotations(packed))).toEqual([
    rows.slice(0, 2),
    rows.slice(2),
    [],
  ]);
  const noArticle = { ...asked, article: 'no article' as typeof article.id };
  expect((await troubleOf(client.annotations.packedForArticle(noArticle))).code).toBe(
    (await troubleOf(client.annotations.forArticle(noArticle))).code,
  );
});

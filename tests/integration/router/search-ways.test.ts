import { expect, test } from 'vitest';
import type { SearchProgress } from '#common/contract/search';
import { rigForEach } from '../../support/rig-for-each';
import { addArticle } from '../../support/router-rig';

const rig = rigForEach();

async function run(words: string): Promise<SearchProgress[]> {
  const told: SearchProgress[] = [];
  for await (const progress of await rig.client.search.run({ words })) told.push(progress);
  return told;
}

test('a word is found joined or hyphened, a phrase with a hyphen, a dash or a space in it', async () => {
  await addArticle(rig, 'The non-proliferation talks—which failed—cost 1,250,000.');
  await rig.client.events.create({ title: 'Nonproliferation treaty' });
  const found = async (words: string) => Object.values((await run(words)).at(-1)?.counts ?? {}).join(' ');
  expect(await found('nonproliferation')).toBe('1 0 0 0 1');
  expect(await found('non-proliferation')).toBe('1 0 0 0 1');
  expect(await found('"non proliferation talks -- which"')).toBe('0 0 0 0 1');
  expect(await found('1 250 000')).toBe('0 0 0 0 1');
});

test('an article is found by the date it was published, an event by its own; neither counts as a slip of the keys', async () => {
  await addArticle(rig, 'Nothing new.', { title: 'Silence', published: '2023-03-04' });
  for (const typed of ['4.3.2023', '4 March 2023', '"Mar 2023"', 'nothing 2023-03-04']) {
    const last = (await run(typed)).at(-1);
    expect([typed, last?.counts.article, last?.meant]).toEqual([typed, typed === '"Mar 2023"' ? 0 : 1, []]);
  }
});

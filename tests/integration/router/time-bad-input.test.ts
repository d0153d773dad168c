import { expect, test } from 'vitest';
import { put } from '#common/change/build';
import type { AnnotationId, EvidenceId } from '#common/model/ids';
import { unpackEvents } from '#common/contract/packed-events';
import { rigForEach } from '../../support/rig-for-each';
import { addArticle, passageOf } from '../../support/router-rig';

const rig = rigForEach();
const date = (edtf: string, words = edtf) => ({ edtf, words, by: 'user' as const, confirmed: true });

test('an article of numbers only is read, and nothing is found in it', async () => {
  const { client } = rig;
  const numbers = Array.from({ length: 3000 }, (_, at) => `${(at * 7919) % 100_000}`);
  const text = [...numbers, '32 13 99', '31/31/31', '00:00', '1/1/1', '0', '-5'].join(' ');
  const { id } = await addArticle(rig, text, { published: '2023-02-14' });
  expect(await client.suggestions.ofArticle({ article: id })).toMatchObject({ rows: [] });
  const undated = await addArticle(rig, '12 34 56\n78 90\n1 2 3');
  expect((await client.dates.propose({ article: undated.id })).proposals).toEqual([]);
});

test('an article dated ahead of today dates no other by it', async () => {
  const { client } = rig;
  const text = 'The envoy met Ana Reyes in Lima, and both spoke of the treaty and of the port for two hours.';
  const ahead = await addArticle(rig, text, { published: '2093-02-14' });
  const undated = await addArticle(rig, text);
  await client.relations.say({ a: undated.id, b: ahead.id, kind: 'copy' });
  expect((await client.dates.propose({ article: undated.id })).proposals).toEqual([]);
  await client.articles.edit({
    id: ahead.id,
    fields: { published: { ...date('2023-02-14'), from: 'user' } },
  });
  expect((await client.dates.propose({ article: undated.id })).proposals).toMatchObject([
    { edtf: '2023-02-14' },
  ]);
});

test('events at the edge of what a calendar can hold are kept, listed and drawn; what it cannot hold is refused', async () => {
  const { client } = rig;
  const held = ['Y-17E7', '-9999', '0000', '0000-02-29', '9999-12-01/..', '9999-12-31', 'Y170000002'];
  for (const edtf of held) await client.events.create({ title: edtf, date: date(edtf) });
  const { rows } = await client.events.list({});
  expect(rows.map(({ title }) => title)).toEqual(held);
  const drawn = unpackEvents((await client.events.timeline({})).packed);
  expect(drawn.map(({ title }) => title).toSorted()).toEqual(held.toSorted());
  const never = ['2023-02-31', '2023-02-30', '2023-13', 'Y9999999999999', '2023-02-14/2023-02-13', '-0000'];
  const answers = never.map((edtf) =>
    client.events.create({ title: 'Never', date: date(edtf) }).then(
      () => edtf,
      () => 'refused',
    ),
  );
  expect(await Promise.all(answers)).toEqual(never.map(() => 'refused'));
  expect((await client.events.list({})).rows).toHaveLength(held.length);
});

test('an article is given no day that the calendar lacks, neither in its details nor by an import', async () => {
  const { client } = rig;
  const { id } = await addArticle(rig, 'The envoy said it was so.', { published: '2023-02-14' });
  const never = { ...date('2023-02-31'), at: null, against: null };
  for (const fields of [
    { published: { ...never, from: 'user' as const } },
    { accessed: { ...never, from: 'user' as const } },
  ])
    await expect(client.articles.edit({ id, fields })).rejects.toThrow('Input validation failed');
  expect((await client.articles.get({ id })).article.published?.edtf).toBe('2023-02-14');
  const { session } = await client.import.begin();
  const { item } = await client.import.addFile({ session, name: 'a.txt', bytes: 1 });
  const rows = [{ from: 0, to: 1 }];
  for (const fields of [{ published: never }, { accessed: never }])
    await expect(client.import.set({ session, rows, fields })).rejects.toThrow('Input validation failed');
  expect((await client.import.rows({ session })).rows.map((row) => row.item)).toEqual([item]);
});

test('an event with ten thousand pieces of evidence is told in windows, and what is at odds is found', async () => {
  const { client, library, clock } = rig;
  const text = 'The envoy said it was so on Tuesday.';
  const { event } = await client.events.create({ title: 'Visit', date: date('2023-02-14') });
  const articles = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      addArticle(rig, text, {
        title: `Paper ${at}`,
        published: `2023-02-${at + 1 < 10 ? '0' : ''}${at + 1}`,
      }),
    ),
  );
  for (const [at, article] of articles.entries()) {
    const told = date(at === 7 ? '2023-03-14' : '2023-02-14', 'Tuesday');
    const passage = passageOf(article, text, 'Tuesday');
    const { evidence } = await client.evidence.link({ passage, event: { id: event.id }, told });
    const annotation = library.data.annotations.get(evidence.annotation);
    if (!annotation) throw new Error('no annotation');
    const ops = Array.from({ length: 499 }).flatMap(() => {
      const own = { ...annotation, id: clock.ids.next<AnnotationId>() };
      return [
        put('annotations', own),
        put('evidence', { ...evidence, id: clock.ids.next<EvidenceId>(), annotation: own.id }),
      ];
    });
    const made = await library.commit({ label: 'many', ops });
    if (!made.ok) throw new Error(made.error.message);
  }
  const id = event.id;
  const held = await client.events.get({ id });
  expect(held.row.weight).toMatchObject({ articles: 20 });
  const told = await client.events.told({ id, from: 9990, count: 500 });
  expect([told.total, told.rows.length]).toEqual([10_000, 10]);
  const apart = await client.disagreements.ofEvent({ event: id });
  expect(apart.rows.map(({ grade }) => grade)).toContain('cannot both hold');
  expect(apart.rows.length).toBeLessThanOrEqual(500);
});

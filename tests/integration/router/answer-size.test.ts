import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnnotationId, ArticleId, EventId, NoteId, TagId } from '#common/model/ids';
import { generateLibrary } from '../../support/generate-library';
import { openRig, type RouterRig } from '../../support/router-rig';

const limit = 256 * 1024;
let rig: RouterRig;
let first: { article: ArticleId; annotation: AnnotationId; event: EventId; note: NoteId; tag: TagId };

beforeAll(async () => {
  rig = await openRig();
  await generateLibrary(rig.library);
  const { data } = rig.library;
  const one = <Id>(records: Iterable<{ id: Id }>): Id => {
    for (const { id } of records) return id;
    throw new Error('the library is empty');
  };
  const weight = ({ id }: { id: string }): number => rig.session.index.evidenceByEvent.count(id);
  const busiest = [...data.events.values()].toSorted((a, b) => weight(b) - weight(a));
  first = {
    article: one(data.articles.values()),
    annotation: one(data.annotations.values()),
    event: one(busiest),
    note: one(data.notes.values()),
    tag: one(data.tags.values()),
  };
}, 120_000);
afterAll(() => rig.close());

const bytesOf = (answer: unknown): number => Buffer.byteLength(JSON.stringify(answer));

async function largestPiece(pieces: AsyncIterable<unknown>): Promise<number> {
  let largest = 0;
  for await (const piece of pieces) largest = Math.max(largest, bytesOf(piece));
  return largest;
}

test('no answer is over 256 KiB, whatever the largest window asks for', async () => {
  const { client } = rig;
  const whole = { from: 0, count: 500 };
  const refs = [...rig.library.data.annotations.keys()]
    .slice(0, 500)
    .map((id) => ({ kind: 'annotation' as const, id }));
  const { article } = first;
  const answers: Record<string, Promise<unknown>> = {
    'articles.list': client.articles.list(whole),
    'articles.list by title': client.articles.list({ ...whole, order: 'title' }),
    'articles.list filtered': client.articles.list({ ...whole, filter: { words: 'harbour' } }),
    'articles.facets': client.articles.facets({}),
    'articles.tagCounts': client.articles.tagCounts(whole),
    'events.facets': client.events.facets({}),
    'events.tagCounts': client.events.tagCounts(whole),
    'articles.get': client.articles.get({ id: article }),
    'annotations.forArticle': client.annotations.forArticle({ article, ...whole }),
    'annotations.packedForArticle': client.annotations.packedForArticle({ article, ...whole }),
    'annotations.get': client.annotations.get({ id: first.annotation }),
    'events.list': client.events.list(whole),
    'events.list filtered': client.events.list({ ...whole, words: 'e' }),
    'events.timeline': client.events.timeline(whole),
    'events.knownOn': client.events.knownOn({ ...whole, day: '2030-01-01' }),
    'events.ticks': client.events.ticks(whole),
    'events.byArticle': client.events.byArticle(whole),
    'events.find': client.events.find({ words: 'a', count: 50, article }),
    'events.get': client.events.get({ id: first.event }),
    'evidence.forEvent': client.evidence.forEvent({ event: first.event, ...whole }),
    'dates.stale': client.dates.stale(whole),
    'tags.list': client.tags.list(whole),
    'tags.recent': client.tags.recent(),
    'tags.find': client.tags.find({ words: '', count: 50 }),
    'notes.list': client.notes.list(whole),
    'library.info': client.library.info(),
    'library.find': client.library.find({ words: 'envoy', count: 50 }),
    'library.findId': client.library.findId({ text: first.article.slice(-8) }),
    'library.cited': client.library.cited({ refs }),
    'export.preview': client.export.preview({ format: 'markdown', scope: { kind: 'all' } }),
    'export.timeline': client.export.timeline({
      days: { from: 18_900, to: 19_900 },
      caption: 'x'.repeat(500),
      style: 'note',
    }),
    'articles.hangsOn': client.articles.hangsOn({ id: article }),
    'history.list': client.history.list(whole),
    'tags.hangsOn': client.tags.hangsOn({ id: first.tag }),
  };
  const sizes: [string, number][] = [];
  for (const [name, answer] of Object.entries(answers)) sizes.push([name, bytesOf(await answer)]);
  expect(sizes.filter(([, bytes]) => bytes > limit)).toEqual([]);
  expect(sizes.filter(([, bytes]) => bytes <= 10)).toEqual([]);
  expect(await largestPiece(await client.articles.text({ id: article }))).toBeLessThanOrEqual(limit);
  expect(await largestPiece(await client.notes.open({ id: first.note }))).toBeLessThanOrEqual(limit);
});

test('a window cut short is asked on from its end until all rows are there, each once', async () => {
  const { client, library } = rig;
  const seen: string[] = [];
  for (let from = 0; ;) {
    const { total, rows } = await client.articles.list({
      from,
      count: 500,
      order: 'published',
      descending: true,
    });
    expect(total).toBe(library.data.articles.size);
    seen.push(...rows.map((row) => row.id));
    from += rows.length;
    if (from >= total) break;
    expect(rows.length).toBeGreaterThan(0);
  }
  expect(new Set(seen).size).toBe(library.data.articles.size);
  expect(seen.length).toBe(library.data.articles.size);
});

test('more than 500 rows are not asked for at once', async () => {
  await expect(rig.client.articles.list({ count: 501 })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

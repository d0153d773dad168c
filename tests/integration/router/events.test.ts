import { expect, test } from 'vitest';
import { put } from '#common/change/build';
import { unpackEvents } from '#common/contract/packed-events';
import { packedEvent } from '#core/services/rows/packed-event';
import { TimelineAhead } from '#core/services/timeline-ahead';
import type { EventId } from '#common/model/ids';
import { Relation } from '#common/model/relation';
import { rigForEach } from '../../support/rig-for-each';
import { addArticle, contentsOf, passageOf, troubleOf } from '../../support/router-rig';

const text = 'One, two, three and four.';
const rig = rigForEach();

const date = (edtf: string) => ({ edtf, words: edtf, by: 'user' as const, confirmed: true });
const make = async (title: string, edtf?: string): Promise<EventId> =>
  (await rig.client.events.create({ title, date: edtf === undefined ? null : date(edtf) })).event.id;

test('events by date go by first day, then last; those without come last', async () => {
  const { client } = rig;
  await make('undated');
  await make('in March', '2023-03');
  await make('1 March', '2023-03-01');
  await make('some time before May', '../2023-05');
  await make('February', '2023-02');
  const titles = async (descending = false) =>
    (await client.events.list({ descending })).rows.map((row) => row.title);
  expect(await titles()).toEqual(['some time before May', 'February', '1 March', 'in March', 'undated']);
  expect(await titles(true)).toEqual(['in March', '1 March', 'February', 'some time before May', 'undated']);
  expect((await client.events.list({ words: 'march' })).total).toBe(2);
});

test('finding: a title that begins with the words before one that has them inside; no words, linked last', async () => {
  const { client } = rig;
  const article = await addArticle(rig, text);
  const inside = await make('The second summit');
  const starts = await make('Summit of five');
  const other = await make('Election');
  const found = async (words: string, within = false) =>
    (await client.events.find({ words, article: within ? article.id : null })).rows.map((row) => row.id);
  expect(await found('summit')).toEqual([starts, inside]);
  expect(await found('sum sec')).toEqual([inside]);
  await client.evidence.link({ passage: passageOf(article, text, 'two'), event: { id: inside } });
  expect(await found('')).toEqual([inside, other, starts]);
  const elsewhere = await addArticle(rig, 'Elsewhere it was said.');
  const passage = passageOf(elsewhere, 'Elsewhere it was said.', 'said');
  await client.evidence.link({ passage, event: { id: other } });
  expect(await found('')).toEqual([other, inside, starts]);
  expect(await found('', true)).toEqual([inside, other, starts]);
});

test('weight counts claims by stance, the articles it rests on, and copies as one source; standing is worked out while unset', async () => {
  const { client, library, clock } = rig;
  const a = await addArticle(rig, text, { published: '2023-02-01' });
  const b = await addArticle(rig, text, { published: '2023-02-02' });
  const c = await addArticle(rig, text, { published: '2023-02-03' });
  const event = await make('Summit', '2023-03-01');
  for (const article of [a, b]) {
    await client.evidence.link({ passage: passageOf(article, text, 'One'), event: { id: event } });
  }
  await client.evidence.link({
    passage: passageOf(c, text, 'four'),
    event: { id: event },
    stance: 'contradicts',
  });
  const stamp = { createdAt: '2024-01-01T00:00:00.000Z', updatedAt: '2024-01-01T00:00:00.000Z' };
  const copy = { id: clock.ids.next(), ...stamp, a: a.id, b: b.id, kind: 'copy', by: 'user' };
  await library.commit({ label: 'relate', ops: [put('relations', Relation.parse(copy))] });
  const { row } = await client.events.get({ id: event });
  expect(row.weight).toEqual({ supports: 2, contradicts: 1, mentions: 0, articles: 2, sources: 1 });
  expect(row.workedOut).toBe('planned');
  await client.events.edit({ id: event, fields: { date: date('2023-01-01') } });
  expect((await client.events.get({ id: event })).row.workedOut).toBe('happened');
  await client.events.edit({ id: event, fields: { standing: 'called off' } });
  expect((await client.events.get({ id: event })).row.workedOut).toBeUndefined();
});

test('an event is never part of itself, by any way around', async () => {
  const { client } = rig;
  const [a, b, c] = [await make('A'), await make('B'), await make('C')];
  await client.events.edit({ id: b, fields: { partOf: a } });
  await client.events.edit({ id: c, fields: { partOf: b } });
  for (const whole of [a, b, c]) {
    const trouble = await troubleOf(client.events.edit({ id: a, fields: { partOf: whole } }));
    expect(trouble).toMatchObject({
      code: 'REFUSED',
      message: expect.stringMatching(/cannot be part of/) as string,
    });
  }
  expect((await client.events.get({ id: a })).parts.map((part) => part.title)).toEqual(['B']);
  await client.events.remove({ id: b });
  expect((await client.events.get({ id: c })).event.partOf).toBe(a);
  await client.feed.undo();
  expect((await client.events.get({ id: c })).event.partOf).toBe(b);
});

test('merging moves evidence, parts, tags, citations and what is missing; one undo', async () => {
  const { client } = rig;
  const article = await addArticle(rig, text);
  const keep = await make('Keep');
  const take = await make('Take', '2023-03');
  const part = await make('Part');
  const { tag } = await client.tags.create({ name: 'Topic' });
  await client.events.edit({ id: part, fields: { partOf: take } });
  await client.events.edit({ id: take, fields: { tags: [tag.id] } });
  await client.evidence.link({ passage: passageOf(article, text, 'two'), event: { id: take } });
  const citation = { type: 'citation', attrs: { kind: 'event', id: take, quote: 'Take' } };
  const body = { type: 'doc' as const, content: [{ type: 'paragraph', content: [citation] }] };
  await client.notes.create({ body });
  const before = contentsOf(rig);
  await client.events.merge({ keep, take });
  const { event, row, parts } = await client.events.get({ id: keep });
  expect(row.weight.supports).toBe(1);
  expect(parts.map((each) => each.id)).toEqual([part]);
  expect(event).toMatchObject({ tags: [tag.id], date: { edtf: '2023-03' } });
  expect(await client.events.hangsOn({ id: keep })).toEqual({
    annotations: 0,
    evidence: 1,
    events: 1,
    citations: 1,
  });
  expect((await troubleOf(client.events.get({ id: take }))).code).toBe('NOT_FOUND');
  await client.feed.undo();
  expect(contentsOf(rig)).toEqual(before);
});

test.each([
  ['the kept is part of the taken', ['keep', 'take'], { keep: null }],
  ['the taken is part of the kept', ['take', 'keep'], { keep: null }],
] as const)('merging leaves no ring where %s', async (_name, [inner, outer], expected) => {
  const { client } = rig;
  const ids = { keep: await make('Keep'), take: await make('Take') };
  await client.events.edit({ id: ids[inner], fields: { partOf: ids[outer] } });
  await client.events.merge(ids);
  expect((await client.events.get({ id: ids.keep })).event.partOf).toBe(expected.keep);
});

test('merging leaves no ring where a part of the taken is the whole of the kept', async () => {
  const { client } = rig;
  const [keep, middle, take, top] = [
    await make('Keep'),
    await make('Middle'),
    await make('Take'),
    await make('Top'),
  ];
  await client.events.edit({ id: take, fields: { partOf: top } });
  await client.events.edit({ id: middle, fields: { partOf: take } });
  await client.events.edit({ id: keep, fields: { partOf: middle } });
  await client.events.merge({ keep, take });
  expect((await client.events.get({ id: keep })).event.partOf).toBe(middle);
  expect((await client.events.get({ id: middle })).event.partOf).toBe(top);
});

test('merging with itself, or with what is gone, is refused', async () => {
  const { client, clock } = rig;
  const keep = await make('Keep');
  expect((await troubleOf(client.events.merge({ keep, take: keep }))).code).toBe('REFUSED');
  expect((await troubleOf(client.events.merge({ keep, take: clock.ids.next() }))).code).toBe('NOT_FOUND');
});

test('the list is narrowed to a tag with those below it, and to events without a date, in any order', async () => {
  const { client } = rig;
  const above = (await client.tags.create({ name: 'Talks' })).tag.id;
  const below = (await client.tags.create({ name: 'Grain talks', parent: above })).tag.id;
  const made = async (title: string, tags: (typeof above)[]) => {
    const { event } = await client.events.create({ title });
    if (tags.length > 0) await client.events.edit({ id: event.id, fields: { tags } });
    return event.title;
  };
  await made('B, of grain', [below]);
  await made('A, of talks', [above]);
  await made('C, of nothing', []);
  const titles = async (input: Parameters<typeof client.events.list>[0]) =>
    (await client.events.list(input)).rows.map(({ title }) => title);
  expect(await titles({ order: 'title', filter: { tags: [above] } })).toEqual(['A, of talks', 'B, of grain']);
  expect(await titles({ order: 'title', filter: { tags: [below] } })).toEqual(['B, of grain']);
  expect(await titles({ filter: { tags: [above, [{ tag: below, not: true }]] } })).toEqual(['A, of talks']);
  expect(await titles({ order: 'title', descending: true, filter: { undated: true }, words: 'of' })).toEqual([
    'C, of nothing',
    'B, of grain',
    'A, of talks',
  ]);
  const chosen = { words: 'of', filter: { undated: true, tags: [below] } };
  expect(await client.events.facets(chosen)).toEqual({ any: { tag: 3 }, undated: 1 });
  expect((await client.events.tagCounts(chosen)).rows).toEqual([
    { tag: above, count: 2 },
    { tag: below, count: 1 },
  ]);
});

test('a date moved on the timeline is the user’s own, says what it was, and is one undo', async () => {
  const { client } = rig;
  const article = await addArticle(rig, text);
  const id = await make('Landing');
  const told = { edtf: '2023-02', words: 'last month', by: 'user' as const, confirmed: true };
  const passage = passageOf(article, text, 'two');
  const { evidence } = await client.evidence.link({ passage, event: { id }, told });
  await client.events.edit({ id, fields: { dateFrom: evidence.id } });
  const before = contentsOf(rig);
  await client.events.moveDate({ id, was: '2023-02', edtf: '2023-04' });
  const { event } = await client.events.get({ id });
  expect(event.dateFrom).toBeNull();
  expect(event.date).toMatchObject({
    edtf: '2023-04',
    words: 'Apr 2023',
    by: 'user',
    why: 'Moved on the timeline from Feb 2023, told as “last month”.',
  });
  expect((await client.events.told({ id })).rows[0]?.date).toMatchObject({ words: 'last month' });
  const late = await troubleOf(client.events.moveDate({ id, was: '2023-02', edtf: '2023-05' }));
  expect(late).toMatchObject({ code: 'CONFLICT' });
  expect(await troubleOf(client.events.moveDate({ id, was: '2023-04', edtf: 'May' }))).toMatchObject({
    code: 'REFUSED',
  });
  await client.feed.undo();
  expect(contentsOf(rig)).toEqual(before);
});

test('as known on a day: what articles had told of by then, as they told it, and what is left out', async () => {
  const { client } = rig;
  const [early, late, undated] = [
    await addArticle(rig, text, { published: '2023-02-10' }),
    await addArticle(rig, text, { published: '2023-02-21' }),
    await addArticle(rig, text),
  ];
  const whole = await make('The tour', '2023-02-14/2023-02-21');
  const visit = await make('The visit');
  await make('Without evidence', '2023-02-15');
  await client.events.edit({
    id: visit,
    fields: { partOf: whole, standing: 'happened', confidence: 'rejected' },
  });
  const link = (article: typeof early, id: EventId, words: string, told: string | null) =>
    client.evidence.link({
      passage: passageOf(article, text, words),
      event: { id },
      told: told === null ? null : date(told),
    });
  await link(early, visit, 'One', '2023-03');
  const { evidence } = await link(late, visit, 'two', '2023-02-22');
  await client.events.edit({ id: visit, fields: { dateFrom: evidence.id } });
  await link(late, whole, 'three', null);
  await link(undated, visit, 'four', '2020');
  const on = async (day: string) => {
    const { packed, left } = await client.events.knownOn({ day });
    return {
      left,
      rows: unpackEvents(packed).map(({ title, date: told, standing, partOf, ...row }) => ({
        title,
        edtf: told?.edtf,
        standing,
        partOf,
        supports: row.weight.supports,
        confidence: row.confidence,
      })),
    };
  };
  const asTold = { standing: 'unset', confidence: 'unset' };
  expect(await on('2023-02-09')).toEqual({
    rows: [],
    left: { notYet: 2, unbacked: 1, undated: 1, unclear: 0 },
  });
  expect(await on('2023-02-20')).toEqual({
    rows: [{ title: 'The visit', edtf: '2023-03', partOf: null, supports: 1, ...asTold }],
    left: { notYet: 1, unbacked: 1, undated: 1, unclear: 0 },
  });
  expect((await on('2023-02-21')).rows).toEqual([
    { title: 'The tour', edtf: '2023-02-14/2023-02-21', partOf: null, supports: 1, ...asTold },
    { title: 'The visit', edtf: '2023-02-22', partOf: whole, supports: 2, ...asTold },
  ]);
  // What its user says of an event holds once all that was found of it was out: its standing may rest on any of it.
  await client.events.edit({ id: whole, fields: { standing: 'called off' } });
  expect((await on('2023-02-21')).rows.map(({ standing }) => standing)).toEqual(['called off', 'unset']);
  await link(await addArticle(rig, text, { published: '2023-03-01' }), whole, 'One', null);
  expect((await on('2023-02-21')).rows.map(({ standing }) => standing)).toEqual(['unset', 'unset']);
  expect((await on('2023-03-01')).rows.map(({ standing }) => standing)).toEqual(['called off', 'unset']);
  expect(await troubleOf(client.events.knownOn({ day: '2023-02-31' }))).toMatchObject({ code: 'REFUSED' });
  // Kept for the day asked last, it still follows what is said since, and what is said while it is worked out.
  const titles = async (): Promise<string[]> => (await on('2023-02-21')).rows.map(({ title }) => title);
  const [meanwhile] = await Promise.all([
    titles(),
    client.events.edit({ id: whole, fields: { title: 'A' } }),
  ]);
  expect(['The tour', 'A']).toContain(meanwhile[0]);
  expect(await titles()).toEqual(['A', 'The visit']);
  await client.events.remove({ id: whole });
  expect(await titles()).toEqual(['The visit']);
});

test('the timeline is sent all events by date, as the list has them', async () => {
  const { client } = rig;
  const whole = await make('the “whole”, in \\ two', '2023-02');
  await client.events.edit({ id: await make('a part', '2023-03'), fields: { partOf: whole } });
  for (let at = 0; at < 5; at += 1) await make(`another ${at}`, at === 0 ? undefined : `2024-0${at}`);
  const { rows, total } = await client.events.list({ order: 'date' });
  const windows = [await client.events.timeline({ count: 3 }), await client.events.timeline({ from: 3 })];
  expect(windows.flatMap(({ packed }) => unpackEvents(packed))).toEqual(rows);
  expect(windows.map((each) => each.total)).toEqual([total, total]);
  expect(unpackEvents((await client.events.timeline({ from: total })).packed)).toEqual([]);
  // What was worked out ahead is what would be worked out, each time it is asked for, and gives way to what changed.
  const again = async (): Promise<unknown> => unpackEvents((await client.events.timeline({})).packed);
  const pack = (id: string): string | null => packedEvent(rig.session, id);
  const ahead = new TimelineAhead(rig.session.library, rig.session.index);
  await ahead.prepare(pack);
  const ids = rows.map(({ id }) => id);
  const sent = (): unknown => unpackEvents(ids.map((id, at) => ahead.row(id, at, pack)).join());
  expect(sent()).toEqual(rows);
  expect(sent()).toEqual(rows);
  const anew = new TimelineAhead(rig.session.library, rig.session.index);
  await anew.prepare(pack);
  await client.events.edit({ id: whole, fields: { title: 'said otherwise' } });
  expect(anew.row(whole, 0, pack)).toContain('said otherwise');
  expect(await again()).toEqual((await client.events.list({ order: 'date' })).rows);
});

test('chosen days narrow events by any day their date can touch, and articles by when they were published', async () => {
  const { client } = rig;
  await make('undated');
  await make('in the year', '2023');
  await make('in March', '2023-03');
  await make('a tour', '2023-02-14/2023-02-21');
  await make('one or the other', '[2023-01-02,2023-04-02]');
  await addArticle(rig, 'Told in February.', { published: '2023-02-16' });
  await addArticle(rig, 'Told some day.');
  const days = { from: Date.parse('2023-02-20') / 86_400_000, to: Date.parse('2023-02-28') / 86_400_000 };
  const titles = async () => (await client.events.list({ filter: { days } })).rows.map((row) => row.title);
  expect(await titles()).toEqual(['in the year', 'a tour']);
  expect((await client.events.facets({ filter: { days } })).any.tag).toBe(2);
  expect((await client.articles.list({ filter: { days } })).total).toBe(0);
  const week = { from: days.from - 7, to: days.to };
  expect((await client.articles.list({ filter: { days: week } })).rows.map((row) => row.label)).toEqual([
    'Told in February.',
  ]);
  const reversed = client.events.list({ filter: { days: { from: 2, to: 1 } } });
  expect((await troubleOf(reversed)).code).toBe('BAD_REQUEST');
});

test('two events that may be one are proposed to the later, kept apart for good, or merged; all of it undone', async () => {
  const { client } = rig;
  const early = await make('Harbour talks begin', '2023-03-01');
  const late = await make('The harbour talks began', '2023-03');
  const other = await make('Harbour talks begin', '2023-04-02');
  const proposed = async (id: EventId) => (await client.events.sameAs({ id })).rows.map((row) => row.id);
  const ends = async () =>
    (await client.looseEnds.list({ kind: 'same event' })).rows.map(({ record, says }) => [record, says]);
  expect([await proposed(early), await proposed(late), await proposed(other)]).toEqual([[late], [early], []]);
  const said = [late, 'may be the same event as “Harbour talks begin”'];
  expect(await ends()).toEqual([said]);
  await client.events.notTheSame({ a: late, b: early });
  expect([await proposed(early), await ends()]).toEqual([[], []]);
  expect([...rig.library.data.rulings.values()]).toMatchObject([{ decision: 'dismissed' }]);
  await client.feed.undo();
  expect([await proposed(early), await ends()]).toEqual([[late], [said]]);
  // Followed wherever it changes: dates that can touch no day in common, and a part of the other.
  await client.events.edit({ id: early, fields: { date: date('2023-02-27') } });
  expect([await proposed(late), await ends()]).toEqual([[], []]);
  await client.events.edit({ id: other, fields: { date: date('2023-03-30') } });
  expect(await proposed(late)).toEqual([other]);
  expect(await ends()).toEqual([[other, 'may be the same event as “The harbour talks began”']]);
  await client.events.edit({ id: other, fields: { partOf: late } });
  expect([await proposed(late), await ends()]).toEqual([[], []]);
  await client.feed.undo();
  await client.events.merge({ keep: late, take: other });
  expect([await proposed(late), await ends()]).toEqual([[], []]);
  await client.feed.undo();
  expect(await proposed(late)).toEqual([other]);
});

import { Buffer } from 'node:buffer';
import { DOMParser } from 'linkedom';
import { expect, test } from 'vitest';
import { put } from '#common/change/build';
import type { ExportFormat, ExportScope } from '#common/contract/export';
import { readCsv } from '#common/formats/csv/read';
import { dayNumber } from '#common/time/day';
import { Relation } from '#common/model/relation';
import { checkExport } from '#core/services/export/check-export';
import { pageToPrint } from '../../../renderer/features/reader/page-to-print';
import { rigForEach } from '../../support/rig-for-each';
import { addArticle, passageOf, troubleOf } from '../../support/router-rig';

const first =
  'The envoy leaves on Tuesday. He is to meet the minister, and may go on to the coast.\nNothing else is known.';
const second = 'An envoy will leave on Tuesday, it is said.';
const rig = rigForEach();

const may = (day: number) => dayNumber({ year: 2031, month: 5, day });

interface Asked {
  readonly scope?: ExportScope;
  readonly extent?: 'quotes' | 'sentences' | 'articles';
  readonly style?: 'note' | 'author-date';
}

async function exported(format: ExportFormat, asked: Asked = {}): Promise<string> {
  let text = '';
  for await (const step of await rig.client.export.download({ format, scope: { kind: 'all' }, ...asked }))
    if (typeof step === 'string') text += step;
  return text;
}

const date = (edtf: string, words: string, more: object = {}) =>
  ({ edtf, words, at: null, against: null, by: 'user', confirmed: true, ...more }) as never;

/** Two articles that are one source, a journey with a meeting after it, and a passage in the middle of a sentence. */
async function library() {
  const { client, clock } = rig;
  const a = await addArticle(rig, first, { title: 'The envoy leaves', publisher: 'Post' });
  const b = await addArticle(rig, second, { title: 'Envoy to leave', published: '2031-05-06' });
  const inferred = date('2031-05-05', '5 May', { from: 'inferred', why: 'reworded on 6 May' });
  await client.articles.edit({
    id: a.id,
    fields: { published: inferred, address: { value: 'https://example.org/a_b', from: 'user' } },
  });
  const at = new Date(clock.now()).toISOString();
  const id = clock.ids.next<Relation['id']>();
  const pair = { a: a.id, b: b.id, kind: 'rewording', first: a.id, by: 'user', why: 'same briefing' };
  await rig.library.commit({
    label: 'one source',
    ops: [put('relations', Relation.parse({ id, createdAt: at, updatedAt: at, ...pair }))],
  });
  const link = await client.evidence.link({
    passage: passageOf(a, first, 'to meet the minister'),
    event: { title: '=Journey', date: date('2031-05-06/2031-05-08', 'three days') },
    told: date('2031-05-06', 'Tuesday'),
  });
  const other = await client.evidence.link({
    passage: passageOf(b, second, 'will leave on Tuesday'),
    event: { id: link.event },
    told: date('2031-05-09', 'Friday'),
  });
  const meeting = await client.events.create({ title: 'Meeting', date: date('2031-05-10', '10 May') });
  await client.events.edit({ id: meeting.event.id, fields: { partOf: link.event } });
  return { a, b, link, other, meeting: meeting.event.id };
}

test.each(['markdown', 'html'] as const)(
  '%s: sources, dates told, parts and the reason of a date',
  async (format) => {
    const { link } = await library();
    const text = await exported(format);
    const said = text.replace(/\\/g, '');
    expect(said).toContain('[5 May 2031?]');
    expect(said).toContain('is inferred: reworded on 6 May');
    expect(said).toContain('Rewords “The envoy leaves”: same briefing');
    expect(said).toContain('Counted as one source with 1 other article');
    expect(said).toContain('2 claims support it · told in 2 articles, 1 source');
    expect(said).toContain('cannot hold together with the event’s date');
    expect(said).toContain('falls after the whole ends');
    expect(said.indexOf('=Journey')).toBeLessThan(said.indexOf('Part of'));
    expect(said).toContain('Of the articles that support it 1 was published before it, 1 within its date.');
    const told = said.slice(said.indexOf('Dates as told'));
    expect(told.indexOf('“Tuesday”')).toBeLessThan(told.indexOf('“Friday”'));
    if (format === 'html') {
      expect(text).toContain('<a href="https://example.org/a_b">');
      expect(text).toContain(`href="#e-${link.event}"`);
    } else expect(text).toContain('<https://example.org/a_b>');
    const other = await exported(format, { style: 'author-date' });
    expect(other.replace(/\\/g, '')).toContain('Post. [2031?]. “The envoy leaves”. [5 May 2031?]');
  },
);

test.each(['markdown', 'html', 'chronology.csv'] as const)(
  '%s: what its sources disagree on goes out, settled with the reason, unless a side is private',
  async (format) => {
    const { client } = rig;
    const { link } = await library();
    const reason = 'The post had the later *programme*.';
    const all = (await client.disagreements.ofEvent({ event: link.event })).rows;
    const row = all.find(({ kind }) => kind === 'date');
    const says = row?.says ?? 'nothing';
    const open = await exported(format);
    expect(open.replaceAll('\\', '')).toContain(says);
    expect(open).not.toContain('ettled:');
    expect(await checkExport(rig.library, 'x', open)).toEqual([]);
    await client.disagreements.settle({ event: link.event, key: row?.key ?? '', why: reason });
    const text = await exported(format);
    expect(text.replaceAll('\\', '')).toContain(
      `${says} ${format === 'chronology.csv' ? '' : 'Settled: '}${reason}`,
    );
    expect(text.replaceAll('\\', '').split(says)).toHaveLength(2);
    expect(await checkExport(rig.library, 'x', text)).toEqual([]);
    const side = row?.sides[0]?.evidence as typeof link.evidence.id;
    await client.evidence.edit({ id: side, fields: { private: true } });
    const silent = (await exported(format)).replaceAll('\\', '');
    expect(silent).not.toContain('programme');
    expect(silent).not.toContain(says);
  },
);

test('a part outside its whole goes out as what is settled, on the part and on the whole', async () => {
  const { client } = rig;
  const { link, meeting } = await library();
  const { rows } = await client.disagreements.ofEvent({ event: link.event });
  const row = rows.find(({ kind }) => kind === 'part');
  const says = row?.says ?? 'nothing';
  const told = async () => (await exported('chronology.csv')).split(says).length - 1;
  expect(await told()).toBe(0);
  await client.disagreements.settle({
    event: meeting,
    key: row?.key ?? '',
    why: 'They met once he was back.',
  });
  expect(await told()).toBe(2);
});

test('a date that a private passage tells first is disputed in an export by the others that tell it', async () => {
  const { client } = rig;
  const { b, link, other } = await library();
  await client.evidence.link({
    passage: passageOf(b, second, 'it is said'),
    event: { id: link.event },
    told: date('2031-05-09', 'Friday'),
  });
  const all = (await client.disagreements.ofEvent({ event: link.event })).rows;
  const row = all.find(({ kind }) => kind === 'date');
  expect(row?.sides.map(({ evidence }) => evidence)).toContain(other.evidence.id);
  await client.evidence.edit({ id: other.evidence.id, fields: { private: true } });
  expect((await exported('markdown')).replaceAll('\\', '')).toContain(`- ${row?.says}`);
});

test('an article on paper has neither contents nor a timeline before it', async () => {
  const { a } = await library();
  const page = await exported('html', { scope: { kind: 'article', id: a.id }, extent: 'articles' });
  const { document } = new DOMParser().parseFromString(pageToPrint(page), 'text/html').defaultView;
  const [sheet] = [...document.head.querySelectorAll('style')].toReversed();
  const hidden = /^(.*)\{display:none\}$/.exec(sheet?.textContent ?? '')?.[1] ?? 'body';
  for (const each of document.querySelectorAll(hidden)) each.remove();
  const first = document.querySelector('main > *');
  expect(first?.querySelector('h2')?.textContent).toBe('Articles');
  expect(document.querySelector('svg, nav')).toBeNull();
});

test.each(['markdown', 'html', 'evidence.csv'] as const)(
  '%s: the sentence around a quote and whole texts are checked like the quotes',
  async (format) => {
    await library();
    const sentences = await exported(format, { extent: 'sentences' });
    expect(sentences).toContain('may go on to the coast');
    expect(await checkExport(rig.library, 'x', sentences)).toEqual([]);
    const bent = sentences.replaceAll('may go on', 'will go on');
    expect((await checkExport(rig.library, 'x', bent)).length).toBeGreaterThan(0);
    if (format === 'evidence.csv') return;
    const whole = await exported(format, { extent: 'articles' });
    expect(whole).toContain('Contains the full text of 2 articles');
    expect(whole.replace(/<[^>]*>|\\/g, '')).toContain('[1] para. 1, id');
    expect(await checkExport(rig.library, 'x', whole)).toEqual([]);
    const altered = whole.replace('Nothing else', 'Something else');
    expect(await checkExport(rig.library, 'x', altered)).toMatchObject([{ kind: 'export' }]);
  },
);

test('chronology and evidence are tables, a row a thing, formulas made safe', async () => {
  const { link, meeting } = await library();
  const raw = await exported('chronology.csv');
  expect(raw).toContain(",'=Journey,");
  const [names = [], ...rows] = readCsv(raw);
  const column = (row: readonly string[], name: string) => row[names.indexOf(name)];
  expect(rows.map((row) => column(row, 'event_id'))).toEqual([link.event, meeting]);
  expect(
    rows.map((row) => [column(row, 'date_edtf'), column(row, 'date_earliest'), column(row, 'date_latest')]),
  ).toEqual([
    ['2031-05-06/2031-05-08', '2031-05-06', '2031-05-08'],
    ['2031-05-10', '2031-05-10', '2031-05-10'],
  ]);
  expect(column(rows[1] ?? [], 'part_of_id')).toBe(link.event);
  const evidence = readCsv(await exported('evidence.csv'));
  expect(evidence).toHaveLength(3);
  expect(new Set(evidence.map((row) => row.length)).size).toBe(1);
  const source = evidence[0]?.indexOf('source') ?? -1;
  expect(evidence[1]?.[source]).toBe(evidence[2]?.[source]);
});

test('a scope that is private itself tells not even its name', async () => {
  const { a, link } = await library();
  await rig.client.articles.edit({ id: a.id, fields: { private: true } });
  const scope = { kind: 'article' as const, id: a.id };
  const text = await exported('markdown', { scope });
  for (const words of ['The envoy leaves', 'minister', a.id]) expect(text).not.toContain(words);
  const preview = await rig.client.export.preview({ format: 'html', scope });
  expect(preview.counts).toMatchObject({ articles: 0, privateLeftOut: 1 });
  const event = await exported('evidence.csv', { scope: { kind: 'event', id: link.event } });
  expect(event).not.toContain('minister');
});

test('the timeline is a picture of the days shown, with its caption and sources; nothing private is in it', async () => {
  const { a, link, meeting } = await library();
  const days = { from: may(1), to: may(31) };
  const asked = { days, caption: 'The <envoy>', style: 'note' as const };
  const picture = async (more: object = {}) => {
    const answer = await rig.client.export.timeline({ ...asked, ...more });
    const page = new DOMParser().parseFromString(answer.svg, 'image/svg+xml') as unknown as Document;
    return { ...answer, lines: Array.from(page.querySelectorAll('text'), (each) => each.textContent) };
  };
  const all = await picture();
  expect(all).toMatchObject({ events: 2, sources: 1, privateLeftOut: 0 });
  expect(all.lines).toEqual(
    expect.arrayContaining([
      '=Journey',
      'Meeting',
      'outside the dates of its whole',
      'The <envoy>',
      'Sources',
      'Same source: “Envoy to leave”, 6 May 2031.',
    ]),
  );
  expect(all.lines.find((line) => line.startsWith('“The envoy leaves”'))).toContain('[5 May 2031?]');
  const late = await picture({ days: { from: may(9), to: may(31) } });
  expect(late).toMatchObject({ events: 1, sources: 0 });
  expect(late.lines).not.toContain('=Journey');
  expect(await picture({ days: { from: 0, to: 9 } })).toMatchObject({ svg: '', events: 0 });

  const { id: hidden } = (await rig.client.tags.create({ name: 'A hidden place', kind: 'place' })).tag;
  await rig.client.tags.edit({ id: hidden, fields: { private: true } });
  const { id: place } = (await rig.client.tags.create({ name: 'Harbour', kind: 'place' })).tag;
  await rig.client.events.edit({ id: meeting, fields: { tags: [place, hidden] } });
  expect((await picture({ lanes: 'place' })).lines.slice(0, 2)).toEqual(['Harbour', 'Others']);
  const byArticle = ['The envoy leaves', 'Envoy to leave'];
  expect((await picture({ lanes: 'article' })).lines.slice(0, 2)).toEqual(byArticle);

  await rig.client.articles.edit({ id: a.id, fields: { private: true } });
  expect((await picture({ lanes: 'article' })).lines[0]).toBe('Envoy to leave');
  await rig.client.events.edit({ id: meeting, fields: { private: true } });
  const open = await picture();
  expect(open).toMatchObject({ events: 1, sources: 1, privateLeftOut: 1 });
  for (const words of ['Meeting', 'The envoy leaves', 'outside']) expect(open.svg).not.toContain(words);
  await rig.client.events.edit({ id: link.event, fields: { private: true } });
  expect(await picture()).toMatchObject({ svg: '', privateLeftOut: 2 });
});

test('a picture the window made is handed over in pieces, and written with the last', async () => {
  const { client, host } = rig;
  const part = (text: string) => Buffer.from(text).toString('base64');
  expect(await client.export.savePicture({ handle: 'a', base64: part('left'), last: false })).toEqual({
    name: null,
  });
  await client.export.savePicture({ handle: 'b', base64: part('one '), last: false });
  expect(await client.export.savePicture({ handle: 'b', base64: part('two'), last: true })).toEqual({
    name: 'b.md',
  });
  expect([...host.written]).toEqual([['b', 'one two']]);
  const large = { handle: 'c', base64: part('x'.repeat(40_000_000)), last: false };
  await client.export.savePicture(large);
  expect((await troubleOf(client.export.savePicture(large))).message).toContain('larger than 64 MB');
});

test('a preview counts everything and shows a part', async () => {
  const lines = Array.from({ length: 90 }, (_, at) => `Line ${at} has words.`).join('\n');
  const article = await addArticle(rig, lines, { title: 'Long' });
  for (let at = 0; at < 90; at++)
    await rig.client.annotations.create({ passage: passageOf(article, lines, `Line ${at} has`) });
  const preview = await rig.client.export.preview({ format: 'markdown', scope: { kind: 'all' } });
  expect(preview).toMatchObject({ cut: true, counts: { passages: 90 } });
  expect(preview.text.match(/^> Line/gm)?.length).toBeLessThan(90);
});

import { rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { drop, put, set } from '#common/change/build';
import type { Op, Path } from '#common/change/op';
import type {
  ArticleId,
  AnnotationId,
  EventId,
  EvidenceId,
  NoteId,
  RelationId,
  RevisionId,
  TagId,
} from '#common/model/ids';
import { parseRecord, type Collection, type RecordOf } from '#common/model/library';
import type { ArticleDoc } from '#common/text/article-doc';
import { checkLibrary, type CheckReport } from '#core/store/check';
import { layoutOf } from '#core/store/layout';
import type { Library } from '#core/store/open-library';
import { repairLibrary } from '#core/store/repair';
import { writeSnapshot } from '#core/store/snapshot';
import { createUndo } from '#core/store/undo';
import { contents } from '../../support/library-acts';
import { unsyncedFiles } from '../../support/faulty-files';
import { opened, tagNamed, temporaryFolder, testParts } from '../../support/store';

const parts = testParts({ files: unsyncedFiles });
const text = '😀 The ministers met in Ufa.';
const doc: ArticleDoc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
const moment = '2024-01-01T00:00:00.000Z';
const common = { createdAt: moment, updatedAt: moment };

const ids = {
  article: parts.ids.next<ArticleId>(),
  revision: parts.ids.next<RevisionId>(),
  annotation: parts.ids.next<AnnotationId>(),
  event: parts.ids.next<EventId>(),
  evidence: parts.ids.next<EvidenceId>(),
  note: parts.ids.next<NoteId>(),
  tag: parts.ids.next<TagId>(),
};
const place = {
  revision: ids.revision,
  start: 6,
  end: 15,
  exact: 'ministers',
  prefix: '😀 The ',
  suffix: ' met in Ufa.',
};
const stretch = { made: place, now: place, state: 'exact', confidence: 1 };

function putWhole(collection: Collection, value: object): Op {
  const parsed = parseRecord(collection, { ...common, ...value });
  if (!parsed.ok) throw new Error(parsed.error);
  return put(collection, parsed.value);
}

/** A library with one of everything, and what it is made of. */
async function sound(): Promise<{ library: Library; folder: string; sha: string; original: string }> {
  const temporary = await temporaryFolder();
  const library = await opened(join(temporary.path, 'l'), parts, { create: true });
  onTestFinished(async () => {
    await library.close();
    await temporary.remove();
  });
  const sha = await library.blobs.putText({ doc, text });
  const original = await library.blobs.putOriginal(Buffer.from(text));
  if (!sha.ok || !original.ok) throw new Error('no blobs');
  const file = { sha256: original.value, name: 'ufa.txt', mediaType: 'text/plain', role: 'original' };
  const revision = { id: ids.revision, text: sha.value, when: moment, why: 'imported' };
  const cited = { type: 'citation', attrs: { kind: 'annotation', id: ids.annotation, quote: 'ministers' } };
  const date = { edtf: '2015-07', words: 'July', by: 'user', confirmed: true };
  const made = await library.commit({
    label: 'Make everything',
    ops: [
      put('tags', { ...tagNamed('summit', parts), id: ids.tag }),
      putWhole('articles', { id: ids.article, files: [file], revisions: [revision], tags: [ids.tag] }),
      putWhole('annotations', {
        id: ids.annotation,
        article: ids.article,
        stretches: [stretch],
        tags: [ids.tag],
      }),
      putWhole('events', { id: ids.event, title: 'Summit', date, dateFrom: ids.evidence }),
      putWhole('evidence', {
        id: ids.evidence,
        annotation: ids.annotation,
        target: { kind: 'event', id: ids.event },
      }),
      putWhole('notes', {
        id: ids.note,
        body: { type: 'doc', content: [{ type: 'paragraph', content: [cited] }] },
      }),
    ],
  });
  if (!made.ok) throw new Error(made.error.message);
  return { library, folder: library.folder, sha: sha.value, original: original.value };
}

const kinds = (report: CheckReport) => ({
  damage: report.damage.map(({ kind, where }) => `${kind}: ${where.split(/[\\/]/).at(-1)}`),
  notices: report.notices.map(({ kind }) => kind),
});

async function change(library: Library, ...ops: Op[]): Promise<void> {
  const changed = await library.commit({ label: 'Spoil', ops });
  if (!changed.ok) throw new Error(changed.error.message);
}

test('a sound library has neither damage nor notices, before and after compaction', async () => {
  const { library, folder } = await sound();
  expect(await checkLibrary(folder)).toEqual({ damage: [], notices: [] });
  await library.compact();
  expect(await checkLibrary(folder)).toEqual({ damage: [], notices: [] });
});

test('a folder that is no library is damage, not an error', async () => {
  const report = await checkLibrary(join('/', 'nowhere', 'at all'));
  expect(kinds(report)).toEqual({ damage: ['missing: library.jsonl'], notices: [] });
});

test.each<[string, (made: Awaited<ReturnType<typeof sound>>) => Promise<void>, string]>([
  ['a missing text', ({ folder, sha }) => rm(join(folder, 'texts', `${sha}.json`)), 'text'],
  ['a cut text', ({ folder, sha }) => truncate(join(folder, 'texts', `${sha}.json`), 30), 'text'],
  ['a missing original', ({ folder, original }) => rm(join(folder, 'originals', original)), 'original'],
  [
    'a changed original',
    ({ folder, original }) => writeFile(join(folder, 'originals', original), 'other'),
    'original',
  ],
])('%s is damage', async (_name, spoil, kind) => {
  const made = await sound();
  await spoil(made);
  const report = await checkLibrary(made.folder);
  expect(report.damage).toMatchObject([{ kind }]);
  for (const finding of report.damage) {
    expect(finding.what).toMatch(/\.$/);
    expect(finding.remedy).toMatch(/backup/);
  }
});

test('a text that is not the text of its document is damage', async () => {
  const { library, folder } = await sound();
  const other = await library.blobs.putText({ doc, text: `${text} ` });
  if (!other.ok) throw new Error('not put');
  const revision = { id: parts.ids.next<RevisionId>(), text: other.value, when: moment, why: 'edited' };
  await change(
    library,
    {
      op: 'splice',
      in: 'articles',
      id: ids.article,
      path: ['revisions'],
      at: 1,
      removed: [],
      inserted: [revision],
    },
    set('annotations', ids.annotation, ['stretches', 0, 'now', 'revision'], ids.revision, revision.id),
  );
  expect(kinds(await checkLibrary(folder)).damage).toEqual([`text: ${other.value}.json`]);
});

const at = ['stretches', 0];
test.each<[string, Op, string]>([
  [
    'a quote with other words',
    set('annotations', ids.annotation, [...at, 'now', 'exact'], 'ministers', 'minister'),
    'quote',
  ],
  ['a quote one place off', set('annotations', ids.annotation, [...at, 'now', 'start'], 6, 5), 'quote'],
  ['a quote past the end', set('annotations', ids.annotation, [...at, 'now', 'end'], 15, 150), 'quote'],
  [
    'a changed first mark',
    set('annotations', ids.annotation, [...at, 'made', 'exact'], 'ministers', 'x'),
    'quote',
  ],
  [
    'a lost place with a place',
    set('annotations', ids.annotation, [...at, 'state'], 'exact', 'orphan'),
    'stretch',
  ],
  [
    'a place in no text',
    set('annotations', ids.annotation, [...at, 'now', 'revision'], ids.revision, ids.tag),
    'stretch',
  ],
  [
    'a tag that is not there',
    set('annotations', ids.annotation, ['tags'], [ids.tag], [ids.note]),
    'dangling reference',
  ],
  [
    'evidence of nothing',
    set('evidence', ids.evidence, ['annotation'], ids.annotation, ids.note),
    'dangling reference',
  ],
  ['an event within itself', set('events', ids.event, ['partOf'], null, ids.event), 'cycle'],
])('%s is damage', async (_name, op, kind) => {
  const { library, folder } = await sound();
  await change(library, op);
  const kindsFound = (await checkLibrary(folder)).damage.map((finding) => finding.kind);
  expect(kindsFound).toContain(kind);
});

test('offsets count code points: the same place in UTF-16 is another place', async () => {
  const { library, folder } = await sound();
  await change(
    library,
    set('annotations', ids.annotation, [...at, 'now', 'start'], 6, text.indexOf('ministers')),
    set('annotations', ids.annotation, [...at, 'now', 'end'], 15, text.indexOf('ministers') + 9),
  );
  expect((await checkLibrary(folder)).damage).toMatchObject([
    { kind: 'quote', where: `annotations ${ids.annotation}` },
  ]);
});

test('a lost place, spare files and citations of what was deleted are notices', async () => {
  const { library, folder } = await sound();
  const { annotations, evidence } = library.data;
  const annotation = annotations.get(ids.annotation);
  const claim = evidence.get(ids.evidence);
  if (!annotation || !claim) throw new Error('nothing there');
  await library.blobs.putOriginal(Buffer.from('never used'));
  await change(library, drop('evidence', claim), drop('annotations', annotation));
  expect(kinds(await checkLibrary(folder))).toEqual({
    damage: [],
    notices: ['deleted source', 'deleted source', 'spare file'],
  });
});

test('an orphan is a notice', async () => {
  const { library, folder } = await sound();
  await change(
    library,
    set('annotations', ids.annotation, [...at, 'now'], place, null),
    set('annotations', ids.annotation, [...at, 'state'], 'exact', 'orphan'),
  );
  expect(kinds(await checkLibrary(folder))).toEqual({ damage: [], notices: ['place lost'] });
});

/** A record of those every such library has. */
function held<C extends Collection>(library: Library, collection: C, id: string): RecordOf[C] {
  const record = (library.data[collection] as ReadonlyMap<string, RecordOf[C]>).get(id);
  if (!record) throw new Error(`${collection} ${id} is not there`);
  return record;
}

const nowhere = ids.note;
const readAt = { article: ids.article, stretch };
const july = { edtf: '2015-07', words: 'July', at: null, against: null, by: 'user', confirmed: true };
const [parentTag, childTag] = [parts.ids.next<TagId>(), parts.ids.next<TagId>()];
const ring = (tag: TagId, parent: TagId): Op => putWhole('tags', { id: tag, name: tag, parent });
const relation = parts.ids.next<RelationId>();
const lost = { made: place, now: null, state: 'orphan', confidence: 0 };
const set1 = (collection: Collection, id: string, path: Path, from: unknown, to: unknown): Op[] => [
  set(collection, id, path, from, to),
];

/** What is spoilt, the kind of damage `check` calls it, and what a repair makes of it. */
const mendable: [string, (library: Library) => Op[], string, (library: Library) => unknown, unknown][] = [
  [
    'evidence whose event is gone',
    (library) => [drop('events', held(library, 'events', ids.event))],
    'dangling reference',
    ({ data }) => [data.evidence.size, data.annotations.size],
    [0, 1],
  ],
  [
    'evidence whose passage is gone, that a date was taken from',
    () => set1('evidence', ids.evidence, ['annotation'], ids.annotation, nowhere),
    'dangling reference',
    (library) => [library.data.evidence.size, held(library, 'events', ids.event).dateFrom],
    [0, null],
  ],
  [
    'a passage whose article is gone',
    (library) => [drop('articles', held(library, 'articles', ids.article))],
    'dangling reference',
    ({ data }) => [data.annotations.size, data.evidence.size, data.events.size],
    [0, 0, 1],
  ],
  [
    'a pair of which one article is gone',
    () => [putWhole('relations', { id: relation, a: ids.article, b: nowhere, kind: 'copy', by: 'user' })],
    'dangling reference',
    ({ data }) => data.relations.size,
    0,
  ],
  [
    'a tag that is not there',
    () => set1('annotations', ids.annotation, ['tags'], [ids.tag], [nowhere, ids.tag]),
    'dangling reference',
    (library) => held(library, 'annotations', ids.annotation).tags,
    [ids.tag],
  ],
  [
    'a tag that stands twice',
    () => set1('articles', ids.article, ['tags'], [ids.tag], [ids.tag, ids.tag]),
    'duplicate',
    (library) => held(library, 'articles', ids.article).tags,
    [ids.tag],
  ],
  [
    'a tag below one that is not there',
    () => set1('tags', ids.tag, ['parent'], null, nowhere),
    'dangling reference',
    (library) => held(library, 'tags', ids.tag).parent,
    null,
  ],
  [
    'tags that lie within one another, and one below them',
    () => [
      ring(parentTag, childTag),
      ring(childTag, parentTag),
      set('tags', ids.tag, ['parent'], null, childTag),
    ],
    'cycle',
    (library) => [parentTag, childTag, ids.tag].map((id) => held(library, 'tags', id).parent),
    [null, null, childTag],
  ],
  [
    'an event within itself',
    () => set1('events', ids.event, ['partOf'], null, ids.event),
    'cycle',
    (library) => held(library, 'events', ids.event).partOf,
    null,
  ],
  [
    'a date that is none',
    () => set1('events', ids.event, ['date', 'edtf'], '2015-07', '2015-13-41'),
    'date',
    (library) => held(library, 'events', ids.event).date,
    { ...july, edtf: null, why: 'It stood as “2015-13-41”, which is no date.' },
  ],
  [
    'a date that is none and has no words',
    () => set1('evidence', ids.evidence, ['told'], null, { ...july, edtf: 'soon', words: '' }),
    'date',
    (library) => held(library, 'evidence', ids.evidence).told,
    { ...july, edtf: null, words: 'soon', why: 'It stood as “soon”, which is no date.' },
  ],
  [
    'a date worked out against one that is none',
    () => {
      const against = { edtf: 'never', article: ids.article, field: 'published' };
      return set1('evidence', ids.evidence, ['told'], null, { ...july, against });
    },
    'date',
    (library) => held(library, 'evidence', ids.evidence).told,
    july,
  ],
  [
    'a passage past the end of its text',
    () => set1('annotations', ids.annotation, [...at, 'now', 'end'], 15, 150),
    'quote',
    (library) => held(library, 'annotations', ids.annotation).stretches,
    [lost],
  ],
  [
    'a passage in a text that is not there',
    () => set1('annotations', ids.annotation, [...at, 'now', 'revision'], ids.revision, nowhere),
    'stretch',
    (library) => held(library, 'annotations', ids.annotation).stretches,
    [lost],
  ],
  [
    'a passage said to be lost that has a place',
    () => set1('annotations', ids.annotation, [...at, 'state'], 'exact', 'orphan'),
    'stretch',
    (library) => held(library, 'annotations', ids.annotation).stretches,
    [lost],
  ],
  [
    'a date read where other words stand',
    () => {
      const moved = { ...readAt, stretch: { ...stretch, now: { ...place, start: 5 } } };
      return set1('evidence', ids.evidence, ['told'], null, { ...july, at: moved });
    },
    'quote',
    (library) => held(library, 'evidence', ids.evidence).told,
    { ...july, at: { ...readAt, stretch: lost } },
  ],
  [
    'a date first read past the end of a text',
    () => {
      const moved = { ...readAt, stretch: { ...stretch, made: { ...place, end: 999 } } };
      return set1('articles', ids.article, ['published'], null, { ...july, at: moved, from: 'text' });
    },
    'quote',
    (library) => held(library, 'articles', ids.article).published,
    { ...july, from: 'text' },
  ],
  [
    'a text that stands twice',
    (library) => {
      const { revisions } = held(library, 'articles', ids.article);
      return set1('articles', ids.article, ['revisions'], revisions, [...revisions, ...revisions]);
    },
    'duplicate',
    (library) => held(library, 'articles', ids.article).revisions.length,
    1,
  ],
];

test.each(mendable)(
  '%s is named with its remedy and mended, once, by a change that can be undone',
  async (_name, spoil, kind, seen, mended) => {
    const made = await sound();
    await change(made.library, ...spoil(made.library));
    const { folder } = made;
    const spoilt = contents(made.library.data);
    const { seq } = made.library;
    await made.library.close();
    const found = (await checkLibrary(folder)).damage.filter((finding) => finding.kind === kind);
    expect(found.map(({ remedy }) => remedy)).not.toEqual([]);
    for (const { remedy } of found) expect(remedy).toContain('check with --repair');

    const repaired = await repairLibrary(folder, parts);
    if (!repaired.ok) throw new Error(repaired.error.message);
    expect(repaired.value.mends.length).toBeGreaterThan(0);
    expect((await checkLibrary(folder)).damage).toEqual([]);
    expect(await repairLibrary(folder, parts)).toMatchObject({
      ok: true,
      value: { mends: [], backup: null },
    });

    const library = await opened(folder, parts);
    onTestFinished(() => library.close());
    expect([library.seq, seen(library)]).toEqual([seq + 1, mended]);
    expect(await library.backups.list()).toMatchObject([
      { id: repaired.value.backup, seq, why: 'before a repair' },
    ]);
    expect((await library.incidents()).at(-1)?.details.length).toBe(repaired.value.mends.length);
    const undo = createUndo(library);
    expect(await undo.undo()).toMatchObject({ ok: true });
    undo.close();
    const stamps = /"updatedAt":"[^"]*"/g;
    expect(contents(library.data).replace(stamps, '')).toBe(spoilt.replace(stamps, ''));
  },
);

test('what was first marked is never changed: a repair leaves it and check says what to do', async () => {
  const { library, folder } = await sound();
  await change(library, set('annotations', ids.annotation, [...at, 'made', 'end'], 15, 999));
  await library.close();
  expect(await repairLibrary(folder, parts)).toMatchObject({ ok: true, value: { mends: [] } });
  expect((await checkLibrary(folder)).damage).toMatchObject([
    { kind: 'quote', remedy: expect.stringContaining('Restore') as string },
  ]);
});

test('a record that a snapshot holds twice is named, and the history says what it is', async () => {
  const { library, folder } = await sound();
  await library.close();
  const { data, id, seq } = library;
  const tag = held(library, 'tags', ids.tag);
  const before = contents(data);
  const twice = {
    ...data,
    tags: new Map([
      ['first', tag],
      ['second', { ...tag, name: 'another' }],
    ]),
  };
  await writeSnapshot(parts.files, layoutOf(folder), id, seq, twice);
  expect((await checkLibrary(folder)).damage).toMatchObject([
    { kind: 'duplicate', remedy: expect.stringContaining('--repair') as string },
  ]);
  expect(await repairLibrary(folder, parts)).toMatchObject({ ok: true, value: { lost: [] } });
  expect((await checkLibrary(folder)).damage).toEqual([]);
  const again = await opened(folder, parts, { write: false });
  expect(contents(again.data)).toBe(before);
});

test('an id that records of two kinds share is named with what to do, and a repair leaves both', async () => {
  const { library, folder } = await sound();
  const tag = held(library, 'tags', ids.tag);
  await change(library, put('tags', { ...tag, id: ids.event as unknown as typeof tag.id, name: 'another' }));
  await library.close();
  const found = [
    {
      kind: 'duplicate',
      what: expect.stringMatching(/^events and tags each hold/) as string,
      where: `tags ${ids.event}`,
      remedy: expect.stringContaining('Restore the library from a backup, or make one') as string,
    },
  ];
  expect((await checkLibrary(folder)).damage).toEqual(found);
  expect(await repairLibrary(folder, parts)).toMatchObject({ ok: true, value: { mends: [] } });
  expect((await checkLibrary(folder)).damage).toEqual(found);
});

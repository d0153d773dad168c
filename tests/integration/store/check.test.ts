import { rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { drop, put, set } from '#common/change/build';
import type { Op } from '#common/change/op';
import type {
  ArticleId,
  AnnotationId,
  EventId,
  EvidenceId,
  NoteId,
  RevisionId,
  TagId,
} from '#common/model/ids';
import { parseRecord, type Collection } from '#common/model/library';
import type { ArticleDoc } from '#common/text/article-doc';
import { checkLibrary, type CheckReport } from '#core/store/check';
import type { Library } from '#core/store/open-library';
import { opened, tagNamed, temporaryFolder, testParts } from '../../support/store';

const parts = testParts();
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

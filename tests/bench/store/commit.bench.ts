import { cp, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { put } from '../../../electron/common/change/build';
import { Annotation } from '../../../electron/common/model/annotation';
import type { Library } from '../../../electron/core/store/library';
import { opened, testParts } from '../../support/store';
import { tell, tellRatio } from '../measure/figure';
import { peer } from '../measure/peer';
import { percentile, timed } from '../measure/percentile';
import { bigLibraryFolder, scratchFolder } from '../measure/settings';

/*
 * One annotation, made durable: ours beside one line of the same length appended to a file and synced, taken in turns
 * so that both meet the same disk; then the two libraries people would otherwise use, on the same records.
 */
const rounds = 400;
const parts = testParts();

interface Sqlite {
  exec(sql: string): void;
  pragma(text: string): unknown;
  prepare(sql: string): { run(...values: unknown[]): unknown };
  close(): void;
}

const folder = join(scratchFolder(), 'commit');
await cp(bigLibraryFolder(), folder, { recursive: true });
const library = await opened(folder, parts, { compactAfter: Infinity });
const models = [...library.data.annotations.values()].slice(0, rounds);

function fresh(model: Annotation): Annotation {
  const at = new Date(parts.now()).toISOString();
  return Annotation.parse({ ...model, id: parts.ids.next(), createdAt: at, updatedAt: at });
}

async function commitOne(model: Annotation): Promise<void> {
  const done = await library.commit({ label: 'highlight', ops: [put('annotations', fresh(model))] });
  if (!done.ok) throw new Error(done.error.message);
}

async function journalBytes(from: Library): Promise<number> {
  const name = (await readdir(join(from.folder, 'journal'))).toSorted().at(-1) ?? '';
  return (await stat(join(from.folder, 'journal', name))).size;
}

const lineOf = (model: Annotation): Buffer => Buffer.from(`00000000 ${JSON.stringify(fresh(model))}\n`);
const plain = await open(join(scratchFolder(), 'plain.jsonl'), 'a');
const [ours, floor]: [number[], number[]] = [[], []];
for (const model of models.slice(0, 50)) await commitOne(model);
for (const model of models) {
  ours.push((await timed(() => commitOne(model))).ms);
  const line = lineOf(model);
  floor.push(
    (
      await timed(async () => {
        await plain.write(line);
        await plain.datasync();
      })
    ).ms,
  );
}
await plain.close();
tellRatio(
  'one annotation durable, 10,000 articles and 100,000 annotations, p95',
  'ms',
  percentile(ours, 0.95),
  { what: 'one appended line and fdatasync', value: percentile(floor, 0.95) },
  3,
);
tellRatio(
  'the same, median',
  'ms',
  percentile(ours, 0.5),
  {
    what: 'one appended line and fdatasync',
    value: percentile(floor, 0.5),
  },
  null,
);

// A burst of changes may share a sync.
const burst = [...library.data.annotations.values()].slice(0, 1000);
const together = await timed(() => Promise.all(burst.map(commitOne)));
tell({ work: '1,000 annotations at once, each acknowledged when durable', ours: together.ms, unit: 'ms' });

const small = await opened(join(scratchFolder(), 'commit-small'), parts, { create: true });
const [first] = models;
if (first === undefined) throw new Error('the big library holds no annotation');
const made = await small.commit({ label: 'highlight', ops: [put('annotations', fresh(first))] });
if (!made.ok) throw new Error(made.error.message);
const alone = await journalBytes(small);
const bigBefore = await journalBytes(library);
await commitOne(first);
tellRatio(
  'bytes written for one annotation',
  'KB',
  ((await journalBytes(library)) - bigBefore) / 1024,
  { what: 'the same in an empty library', value: alone / 1024 },
  1.1,
);
await small.close();

const sqlite = await peer<{ default: new (path: string) => Sqlite }>('better-sqlite3');
if (sqlite) {
  const db = new sqlite.default(join(scratchFolder(), 'peer.sqlite'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(
    'CREATE TABLE record (id TEXT PRIMARY KEY, article TEXT, json TEXT); CREATE INDEX by_article ON record(article)',
  );
  const insert = db.prepare('INSERT INTO record VALUES (?, ?, ?)');
  db.exec('BEGIN');
  for (const record of library.data.annotations.values()) {
    insert.run(record.id, record.article, JSON.stringify(record));
  }
  db.exec('COMMIT');
  const [mine, theirs]: [number[], number[]] = [[], []];
  for (const model of models) {
    mine.push((await timed(() => commitOne(model))).ms);
    const record = fresh(model);
    theirs.push((await timed(() => insert.run(record.id, record.article, JSON.stringify(record)))).ms);
  }
  db.close();
  const value = percentile(theirs, 0.95);
  tellRatio(
    'one annotation durable, p95',
    'ms',
    percentile(mine, 0.95),
    { what: 'better-sqlite3 (WAL, synchronous FULL)', value },
    null,
  );
}

const lowdb = await peer<{
  Low: new (adapter: unknown, data: unknown) => { data: Record<string, unknown[]>; write(): Promise<void> };
}>('lowdb');
const adapters = await peer<{ JSONFile: new (path: string) => unknown }>('lowdb/node');
if (lowdb && adapters) {
  const { data } = library;
  const all = Object.fromEntries(
    Object.entries(data).map(([name, records]) => [name, [...records.values()] as unknown[]]),
  );
  const db = new lowdb.Low(new adapters.JSONFile(join(scratchFolder(), 'peer.json')), all);
  const [mine, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < 5; round++) {
    mine.push((await timed(() => commitOne(first))).ms);
    theirs.push(
      (
        await timed(async () => {
          db.data['annotations']?.push(fresh(first));
          await db.write();
        })
      ).ms,
    );
  }
  const value = percentile(theirs, 0.5);
  tellRatio(
    'one annotation, median of five',
    'ms',
    percentile(mine, 0.5),
    { what: 'lowdb JSONFile (not synced)', value },
    null,
  );
}
await library.close();

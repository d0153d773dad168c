import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { cp, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { put } from '../../../electron/common/change/build';
import { Annotation } from '../../../electron/common/model/annotation';
import { LibraryIndex } from '../../../electron/core/services/index/library-index';
import { opened, testParts } from '../../support/store';
import { tellLimit, tellRatio } from '../measure/figure';
import { median, timed } from '../measure/percentile';
import { bigLibraryFolder, scratchFolder } from '../measure/settings';

/*
 * Opening the big library with 10,000 changes since its snapshot: recovery, checksums, schema and indexes, beside
 * reading, decoding and JSON-parsing the same lines and nothing else. Each in a process of its own, by turns.
 */
interface Took {
  readonly ms: number;
  /** Resident bytes that it added to an empty process, after a collection. */
  readonly resident: number;
}

const folder = join(scratchFolder(), 'open');
const [mode] = process.argv.slice(2);

async function openOurs(): Promise<unknown> {
  const library = await opened(folder, testParts(), { write: false });
  const index = new LibraryIndex(library);
  return { library, index };
}

/** The least that reading the library takes: pieces of a megabyte, cut at line ends, each line decoded and parsed. */
async function parseOnly(): Promise<unknown> {
  const kept: unknown[] = [];
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of createReadStream(join(folder, 'library.jsonl'), { highWaterMark: 2 ** 20 })) {
    const bytes = Buffer.concat([rest, piece as Buffer]);
    rest = bytes.subarray(parseLines(bytes, 0, kept));
  }
  const journal = join(folder, 'journal');
  for (const name of (await readdir(journal)).toSorted()) {
    // What is packed is in the snapshot: opening reads none of it.
    if (!name.endsWith('.gz')) parseLines(await readFile(join(journal, name)), 9, kept);
  }
  return kept;
}

/** Parses the whole lines of some bytes, each from a column on; returns where the unfinished last one begins. */
function parseLines(bytes: Buffer, column: number, kept: unknown[]): number {
  let from = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
    kept.push(JSON.parse(bytes.toString('utf8', from + column, end)));
    from = end + 1;
  }
  return from;
}

async function measured(act: () => Promise<unknown>): Promise<Took> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const { ms, value } = await timed(act);
  globalThis.gc?.();
  const resident = process.memoryUsage().rss - before;
  // Held until here: what is measured must not have been collected.
  if (value === undefined) throw new Error('nothing was read');
  return { ms, resident };
}

function inProcess(which: string): Took {
  const script = process.argv[1] ?? '';
  const run = spawnSync(process.execPath, ['--expose-gc', script, which], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(run.stdout) as Took;
}

async function compare(): Promise<void> {
  await cp(bigLibraryFolder(), folder, { recursive: true });
  const parts = testParts();
  const library = await opened(folder, parts, { compactAfter: Infinity });
  const models = [...library.data.annotations.values()].slice(0, 10_000);
  await Promise.all(
    models.map((model) => {
      const annotation = Annotation.parse({ ...model, id: parts.ids.next() });
      return library.commit({ label: 'highlight', ops: [put('annotations', annotation)] });
    }),
  );
  await library.close();
  const [ours, floor]: [Took[], Took[]] = [[], []];
  for (let round = 0; round < 5; round++) {
    ours.push(inProcess('ours'));
    floor.push(inProcess('floor'));
  }
  const snapshot = (await stat(join(folder, 'library.jsonl'))).size;
  tellRatio(
    'open 10,000 articles, 100,000 annotations and 10,000 journal lines, median of five',
    'ms',
    median(ours.map(({ ms }) => ms)),
    { what: 'reading, decoding and parsing the same bytes', value: median(floor.map(({ ms }) => ms)) },
    1.5,
  );
  tellRatio(
    'resident memory after opening',
    'MB',
    median(ours.map(({ resident }) => resident)) / 2 ** 20,
    { what: 'the snapshot’s size', value: snapshot / 2 ** 20 },
    4,
  );
  tellLimit('open that library until it can be asked, median', 'ms', median(ours.map(({ ms }) => ms)), 1500);
}

if (mode === undefined) await compare();
else process.stdout.write(JSON.stringify(await measured(mode === 'ours' ? openOurs : parseOnly)));

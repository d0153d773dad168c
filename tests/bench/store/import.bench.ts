import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArticleNow } from '../../../electron/core/readers/read-article';
import { seededRandom } from '../../support/generate-library';
import { timedAlone, timedAloneOn, wasAskedAlone } from '../measure/alone';
import { tell, tellRatio } from '../measure/figure';
import { median, timed } from '../measure/percentile';
import { projectFolder, scratchFolder } from '../measure/settings';

/*
 * A thousand files through the command line, each named only when durable: text beside writing the same blobs and
 * journal lines durably in batches of fifty and nothing else; pages beside reading them alone, on one thread. What a
 * program takes to start is left out on both sides, and both begin cold.
 */
const count = 1000;
const batch = 50;
/** How often each is done. Odd, so that one is the median. */
const rounds = 5;
/** As many threads for files as `electron/cli/throughline.ts` gives the program; Node gives four. */
const threads = 16;
const program = join(projectFolder(), 'out', 'cli', 'throughline.js');
const random = seededRandom(7);
const vocabulary =
  'harbour treaty envoy minister talks border river grain pipeline summit vote protest report'.split(' ');
const words = (many: number): string =>
  Array.from({ length: many }, () => vocabulary[Math.floor(random() * vocabulary.length)]).join(' ');
const paragraphs = (many: number): string[] => Array.from({ length: many }, () => `${words(80)}.`);

async function makeFiles(folder: string, ending: string, textOf: (n: number) => string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const paths = Array.from({ length: count }, (_, n) => join(folder, `article-${n}.${ending}`));
  for (const [n, path] of paths.entries()) await writeFile(path, textOf(n));
  return paths;
}

/** Milliseconds until the program said its last line (each is an article that is durable), and until it had ended. */
async function run(...args: string[]): Promise<{ said: number; ended: number }> {
  const started = performance.now();
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = 0;
  child.stdout.on('data', () => (said = performance.now() - started));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`throughline ${args[0]} ended with ${String(code)}`);
  return { said, ended: performance.now() - started };
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(`${path}.tmp`, 'wx');
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
  await rename(`${path}.tmp`, path);
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync();
  await folder.close();
}

/** The same bytes that the import left, written again in batches. */
async function writeAgain(library = '', to = ''): Promise<number> {
  const folders = ['texts', 'originals'];
  for (const name of folders) await mkdir(join(to, name), { recursive: true });
  const blobs = await Promise.all(
    folders.map(async (name) =>
      Promise.all(
        (await readdir(join(library, name))).map(async (file) => ({
          to: join(to, name, createHash('sha256').update(file).digest('hex')),
          bytes: await readFile(join(library, name, file)),
        })),
      ),
    ),
  );
  const [segment = ''] = await readdir(join(library, 'journal'));
  const lines = (await readFile(join(library, 'journal', segment), 'utf8')).split('\n').slice(0, count);
  const journal = await open(join(to, 'journal.jsonl'), 'a');
  const { ms } = await timed(async () => {
    for (let from = 0; from < count; from += batch) {
      const now = blobs.flatMap((all) => all.slice(from, from + batch));
      await Promise.all(now.map((blob) => writeDurably(blob.to, blob.bytes)));
      for (const name of folders) await syncFolder(join(to, name));
      await journal.write(`${lines.slice(from, from + batch).join('\n')}\n`);
      await journal.datasync();
    }
  });
  await journal.close();
  return ms;
}

/** Reads each page of a folder as the import does, and keeps nothing. */
async function readPages(folder = ''): Promise<number> {
  const names = await readdir(folder);
  const { ms } = await timed(async () => {
    for (const name of names) readArticleNow({ name, bytes: await readFile(join(folder, name)) });
  });
  return ms;
}

async function measureTexts(starting: number): Promise<void> {
  const texts = await makeFiles(
    join(scratchFolder(), 'in-text'),
    'txt',
    (n) => `${n} ${paragraphs(7).join('\n')}`,
  );
  // A disk takes now half, now twice the time for the same syncs: what is compared is done in turn, and medians are.
  const imported: { said: number; ended: number }[] = [];
  const written: number[] = [];
  const writtenOnThreads: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const library = join(scratchFolder(), `import-text-${round}`);
    imported.push(await run('import', library, ...texts));
    written.push(await timedAlone('write', library, join(scratchFolder(), `again-${round}`)));
    const to = join(scratchFolder(), `again-on-threads-${round}`);
    writtenOnThreads.push(await timedAloneOn(threads, 'write', library, to));
  }
  const importing = imported.toSorted((a, b) => a.said - b.said)[(rounds - 1) / 2] ?? { said: 0, ended: 0 };
  const floor = {
    what: 'writing the same blobs and lines in batches of fifty',
    value: median(written),
  };
  tellRatio(
    '1,000 text files of 4 kB imported, each acknowledged when durable, median of five',
    'ms',
    importing.said - starting,
    floor,
    1.5,
  );
  tellRatio(
    'the same import, beside writing that was given as many threads for files as the program gives itself',
    'ms',
    importing.said - starting,
    { what: `writing the same on ${threads} threads`, value: median(writtenOnThreads) },
    null,
  );

  // What a file takes once the program is there: of two thousand in one command, the second.
  const more = await makeFiles(
    join(scratchFolder(), 'in-more'),
    'txt',
    (n) => `${count + n} ${paragraphs(7).join('\n')}`,
  );
  const both = await run('import', join(scratchFolder(), 'import-both'), ...texts, ...more);
  tellRatio('1,000 more in the same command', 'ms', both.said - importing.said, floor, null);

  tell({
    work: 'and then until the command ended',
    ours: importing.ended - importing.said,
    unit: 'ms',
  });
}

async function measurePages(starting: number): Promise<void> {
  const pageOf = (n: number): string =>
    `<!doctype html><html><head><title>Report ${n}</title></head><body><nav>Home World</nav><article><h1>Report ${n}</h1>${paragraphs(
      10,
    )
      .map((text) => `<p>${text}</p>`)
      .join('')}</article><footer>About us</footer></body></html>`;
  const pages = await makeFiles(join(scratchFolder(), 'in-html'), 'html', pageOf);
  const pagesSaid: number[] = [];
  const pagesRead: number[] = [];
  for (let round = 0; round < rounds; round++) {
    pagesSaid.push((await run('import', join(scratchFolder(), `import-html-${round}`), ...pages)).said);
    pagesRead.push(await timedAlone('read', join(scratchFolder(), 'in-html')));
  }
  tellRatio(
    '1,000 pages imported, each acknowledged when durable, median of five',
    'ms',
    median(pagesSaid) - starting,
    { what: 'reading them alone', value: median(pagesRead) },
    1.2,
  );
}

if (!(await wasAskedAlone({ write: writeAgain, read: readPages }))) {
  const starting = (await run('--help')).ended;
  await measureTexts(starting);
  await measurePages(starting);
}

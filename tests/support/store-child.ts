// Run by the crash tests as a process of its own, to be killed. Says what happened on stdout, a line each, written at
// once: what a killed process had said is exactly what it knew to be durable.
import { openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { put } from '#common/change/build';
import { foldByJobs } from '#core/store/fold-job';
import { startNodeProcess } from '#core/store/jobs/node-process';
import { runInProcess } from '#core/store/jobs/process-job';
import { runInThread } from '#core/store/jobs/thread-job';
import { openLibrary, type Library } from '#core/store/open-library';
import { systemParts } from '#core/store/parts';
import { tagNamed } from './tag-named';

const [mode, folder = '', foldFile] = process.argv.slice(2);
const parts = {
  ...systemParts({ person: 'child', device: 'there' }),
  fold:
    foldFile === undefined
      ? undefined
      : foldByJobs(runInProcess(startNodeProcess, runInThread), pathToFileURL(foldFile)),
};
const say = (value: unknown): void => void writeSync(1, `${JSON.stringify(value)}\n`);

async function opened(): Promise<Library | null> {
  const result = await openLibrary(folder, parts, {
    create: true,
    onSummon: (files) => say({ summoned: files }),
  });
  if (result.ok) return result.value;
  say({ refused: result.error.kind });
  return null;
}

/** Writes for ever, several changes at a time, compacting now and then; says each id once it is acknowledged. */
async function write(library: Library): Promise<void> {
  library.onChange((change) => say({ seq: change.seq }));
  const one = async (round: number): Promise<void> => {
    const tag = tagNamed(`tag ${round} ${'x'.repeat(round % 300)}`, parts);
    const text = `text ${round}`;
    const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] } as const;
    const sha = round % 7 === 0 ? await library.blobs.putText({ doc, text }) : null;
    const result = await library.commit({ label: 'Add tag', ops: [put('tags', tag)] });
    if (result.ok) say({ id: tag.id, ...(sha?.ok ? { text: sha.value } : {}) });
  };
  for (let round = 0; ; round += 5) {
    await Promise.all([0, 1, 2, 3, 4].map((n) => one(round + n)));
    if (round % 100 === 95) void library.compact();
  }
}

/** Holds the library for a moment; a witness file shows when two do at once. */
async function race(library: Library): Promise<void> {
  const witness = join(folder, '..', 'witness');
  openSync(witness, 'wx');
  const result = await library.commit({
    label: 'Race',
    ops: [put('tags', tagNamed(`by ${process.pid}`, parts))],
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  rmSync(witness);
  await library.close();
  say({ committed: result.ok });
}

const library = await opened();
if (library) {
  say({ opened: library.seq });
  if (mode === 'write') await write(library);
  else if (mode === 'race') await race(library);
  else setInterval(() => undefined, 1000);
}

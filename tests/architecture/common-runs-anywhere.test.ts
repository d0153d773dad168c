import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { projectRoot } from './project';

/** The names TypeScript does not know when it checks `text` exactly as it checks `electron/common`. */
async function unknownNames(text: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-common-'));
  try {
    await writeFile(join(folder, 'probe.ts'), text);
    const config = {
      extends: join(projectRoot, 'electron/common/tsconfig.json'),
      compilerOptions: { rootDir: folder, outDir: join(folder, 'out') },
      include: [join(folder, 'probe.ts')],
    };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const compiler = join(projectRoot, 'node_modules/typescript/bin/tsc');
    const output = await promisify(execFile)(process.execPath, [
      compiler,
      '-p',
      folder,
      '--pretty',
      'false',
    ]).then(
      ({ stdout }) => stdout,
      (error: unknown) => (error as { stdout: string }).stdout,
    );
    const lines = output.split('\n').filter((line) => line !== '');
    const strange = lines.filter((line) => !/error TS(2304|2580|2584|2591|2307|2503)|^\s/.test(line));
    expect(strange).toEqual([]);
    return lines
      .flatMap((line) => /Cannot find (?:name|module|namespace) '([^']+)'/.exec(line)?.[1] ?? [])
      .toSorted();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test('whatever belongs to a window or to Node is unknown in common', async () => {
  const names = [
    'Buffer',
    'URL',
    'TextEncoder',
    'console',
    'crypto',
    'document',
    'process',
    'setTimeout',
    'window',
  ];
  const text = [
    `import { sep } from 'node:path';`,
    ...names.map((name) => `void ${name};`),
    'void sep;',
  ].join('\n');
  expect(await unknownNames(text)).toEqual([...names, 'node:path'].toSorted());
});

test('what every engine has is known', async () => {
  expect(
    await unknownNames(`export const lengths = ['a'].map((word) => [...word].length).toSorted();`),
  ).toEqual([]);
});

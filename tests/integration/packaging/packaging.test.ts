import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { emptyAsar, readAsar } from '../../../build/package/asar.mjs';

const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));

// Elsewhere the stand-in for Electron would need another shape; what is packed does not depend on the system.
describe.runIf(process.platform === 'linux')('the desktop app, packed around a stand-in for Electron', () => {
  let folder = '';
  let packed = new Map<string, Buffer>();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-package-'));
    const program = join(projectRoot, 'build/package.mjs');
    const output = `--config.directories.output=${folder}`;
    await promisify(execFile)(process.execPath, [program, '--stand-in', '--linux', output], {
      cwd: projectRoot,
    });
    packed = readAsar(join(folder, 'linux-unpacked/resources/app.asar'));
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const text = (path: string): string => packed.get(path)?.toString() ?? '';

  test('holds our bundles, the notices, and nothing else', () => {
    const strangers = [...packed.keys()].filter(
      (path) =>
        !/^out\/(desktop|preload|renderer|workers)\/[\w./-]+\.(js|cjs|css|html|json|svg|png|woff2?)$/.test(
          path,
        ) && !['LICENSE', 'THIRD-PARTY-NOTICES.txt', 'package.json'].includes(path),
    );
    expect(strangers).toEqual([]);
    expect([...packed.keys()].filter((path) => /node_modules|\.tsx?$|\.map$/.test(path))).toEqual([]);
    expect(text('LICENSE')).not.toBe('');
    expect(text('THIRD-PARTY-NOTICES.txt')).toContain('(MIT)');
  });

  test('starts with the main bundle, which needs no package but electron', () => {
    const { main } = z.object({ main: z.string() }).parse(JSON.parse(text('package.json')));
    expect(main).toBe('out/desktop/main.js');
    const imported = [...text(main).matchAll(/^import .*? from "([^"]+)";$|^import "([^"]+)";$/gm)];
    const names = imported.map(([, from, bare]) => from ?? bare ?? '');
    expect(names).toContain('electron');
    expect(names.filter((name) => name !== 'electron' && !name.startsWith('node:'))).toEqual([]);
  });

  test('holds a preload that a sandbox can load: one CommonJS file that asks for electron alone', () => {
    const preload = text('out/preload/preload.cjs');
    const required = [...preload.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name);
    expect(new Set(required)).toEqual(new Set(['electron']));
    expect(preload).not.toMatch(/^(import|export) /m);
  });

  test('holds every file of the window, byte for byte', () => {
    const list = z
      .object({ files: z.array(z.object({ path: z.string(), sha256: z.string() })) })
      .parse(JSON.parse(text('out/renderer/files.json')));
    expect(list.files.map(({ path }) => path)).toContain('index.html');
    for (const { path, sha256 } of list.files) {
      const bytes = packed.get(`out/renderer/${path}`) ?? '';
      expect([path, createHash('sha256').update(bytes).digest('hex')]).toEqual([path, sha256]);
    }
  });

  test('has a program of its own name that can be run', async () => {
    const { mode } = await stat(join(folder, 'linux-unpacked/throughline'));
    expect(mode & 0o111).toBe(0o111);
  });

  test('never asks for Chromium without its sandbox', () => {
    const asking = [...packed].filter(([, bytes]) => bytes.includes('no-sandbox')).map(([path]) => path);
    expect(asking).toEqual([]);
  });
});

test('an archive made empty reads as empty', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-asar-'));
  const file = join(folder, 'empty.asar');
  try {
    await writeFile(file, emptyAsar());
    expect(readAsar(file)).toEqual(new Map());
    expect((await readFile(file)).length % 4).toBe(0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

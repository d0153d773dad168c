import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { cruise } from './cruise';
import { productFolders, projectRoot, sourceFiles } from './project';

test('the tree keeps its rules, and every source file was looked at', { timeout: 180_000 }, async () => {
  const { modules, violations } = await cruise(projectRoot, [...productFolders, 'tests', 'build']);
  expect(violations).toEqual([]);
  const sources = sourceFiles(productFolders);
  expect(sources.length).toBeGreaterThan(30);
  expect(sources.filter((path) => !modules.includes(path))).toEqual([]);
});

const packages = ['zod', 'react', 'ws', 'vitest', 'electron', 'stranger'];

/** Lays out a small project with some packages and source files, and returns what the rules say of it. */
async function violationsOf(files: Record<string, string>): Promise<readonly string[]> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'throughline-rules-')));
  const manifest = {
    type: 'module',
    imports: { '#common/*': './electron/common/*.ts', '#core/*': './electron/core/*.ts' },
    dependencies: { zod: '1', react: '1', ws: '1' },
    devDependencies: { vitest: '1', electron: '1' },
  };
  const installed: [string, string][] = packages.flatMap((name): [string, string][] => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
    [`node_modules/${name}/index.js`, 'module.exports = {};'],
  ]);
  const all: Record<string, string> = {
    ...Object.fromEntries(installed),
    ...files,
    'package.json': JSON.stringify(manifest),
  };
  try {
    for (const [path, text] of Object.entries(all)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return (await cruise(folder, productFolders)).violations;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const target = 'export const value = 1; export type Value = number;';
const uses = (specifier: string): string => `import { value } from '${specifier}'; export const own = value;`;

test('what the design allows passes', async () => {
  const violations = await violationsOf({
    'electron/common/a.ts': `import { z } from 'zod'; export const value = z; export type Value = number;`,
    'electron/core/b.ts': `import 'ws'; import 'node:fs'; ${uses('#common/a')}`,
    'electron/browser/c.ts': `import 'ws'; ${uses('#core/b')}`,
    'electron/cli/d.ts': uses('../browser/c'),
    'electron/desktop/e.ts': `import 'electron'; import 'node:path'; ${uses('#core/b')}`,
    'electron/preload/preload.ts': `import 'electron'; import type { Value } from '#common/a'; export type V = Value;`,
    'renderer/platform/p.ts': uses('#common/a'),
    'renderer/ui/u.tsx': `import 'react'; ${uses('../platform/p')}`,
    'renderer/editor/e.ts': uses('../ui/u'),
    'renderer/features/one/index.ts': target,
    'renderer/features/two/two.ts': uses('../one/index'),
    'renderer/features/two/index.ts': uses('./two'),
    'renderer/main.tsx': uses('./features/two/index'),
  });
  expect(violations).toEqual([]);
});

/** What the wrong files below reach for. */
const reached = {
  'electron/common/aim.ts': target,
  'electron/common/cycle.ts': `import type { Cycle } from './cycle-back'; export type Value = Cycle | 1;`,
  'electron/core/aim.ts': target,
  'electron/browser/aim.ts': target,
  'electron/cli/aim.ts': target,
  'renderer/main.tsx': target,
  'renderer/editor/aim.ts': target,
  'renderer/features/one/index.ts': target,
  'renderer/features/one/inner.ts': target,
  'renderer/elsewhere/aim.ts': target,
  'tests/support/aim.ts': target,
};

/** [what is wrong, the file, its text, the violations expected of it] */
const wrong: [string, string, string, string[]][] = [
  [
    'common imports the core',
    'electron/common/core.ts',
    uses('#core/aim'),
    ['common-local -> electron/core/aim.ts'],
  ],
  ['common imports Node', 'electron/common/node.ts', `import 'node:fs';`, ['common-no-node -> fs']],
  [
    'common imports a package for the DOM',
    'electron/common/dom.ts',
    `import 'react';`,
    ['common-packages -> node_modules/react/index.js'],
  ],
  [
    'the core imports electron',
    'electron/core/electron.ts',
    `import 'electron';`,
    ['core-packages -> node_modules/electron/index.js'],
  ],
  [
    'only types of electron are still electron',
    'electron/core/electron-types.ts',
    `import type { App } from 'electron'; export type A = App;`,
    ['core-packages -> node_modules/electron/index.js'],
  ],
  [
    'the core imports a test tool',
    'electron/core/tool.ts',
    `import 'vitest';`,
    ['core-packages -> node_modules/vitest/index.js'],
  ],
  [
    'the core imports a host',
    'electron/core/host.ts',
    uses('../cli/aim'),
    ['core-local -> electron/cli/aim.ts'],
  ],
  [
    'the product imports a test',
    'electron/core/test.ts',
    uses('../../tests/support/aim'),
    ['core-local -> tests/support/aim.ts'],
  ],
  [
    'a package nobody declared',
    'electron/core/stranger.ts',
    `import 'stranger';`,
    ['core-packages -> node_modules/stranger/index.js', 'declared -> node_modules/stranger/index.js'],
  ],
  [
    'the desktop imports the browser host',
    'electron/desktop/host.ts',
    uses('../browser/aim'),
    ['desktop-local -> electron/browser/aim.ts'],
  ],
  [
    'the preload imports a value',
    'electron/preload/preload.ts',
    uses('#common/aim'),
    ['preload-types-only -> electron/common/aim.ts'],
  ],
  [
    'the renderer imports the core',
    'renderer/platform/core.ts',
    uses('#core/aim'),
    ['platform-local -> electron/core/aim.ts'],
  ],
  [
    'the renderer imports a package for Node',
    'renderer/features/two/node.ts',
    `import 'ws';`,
    ['features-packages -> node_modules/ws/index.js'],
  ],
  [
    'a layer imports one above it',
    'renderer/ui/above.ts',
    uses('../editor/aim'),
    ['ui-local -> renderer/editor/aim.ts'],
  ],
  [
    'the timeline imports a feature',
    'renderer/timeline/feature.ts',
    uses('../features/one/index'),
    ['timeline-local -> renderer/features/one/index.ts'],
  ],
  [
    'a feature reaches into another',
    'renderer/features/two/inner.ts',
    uses('../one/inner'),
    ['feature-door -> renderer/features/one/inner.ts'],
  ],
  [
    'the composition root reaches into a feature',
    'renderer/other.tsx',
    uses('./features/one/inner'),
    ['feature-door-from-above -> renderer/features/one/inner.ts'],
  ],
  [
    'a feature imports the composition root',
    'renderer/features/two/root.ts',
    uses('../../main'),
    ['features-local -> renderer/main.tsx'],
  ],
  [
    'a cycle, if only of types',
    'electron/common/cycle-back.ts',
    `import type { Value } from './cycle'; export type Cycle = Value | 2;`,
    ['no-cycle -> electron/common/cycle.ts'],
  ],
  [
    'an import that leads nowhere',
    'electron/common/nowhere.ts',
    `import './missing';`,
    ['resolvable -> ./missing'],
  ],
  [
    'a file in a place no rule knows',
    'renderer/elsewhere/lost.ts',
    uses('./aim'),
    ['known-place -> renderer/elsewhere/aim.ts'],
  ],
];

describe('a breach is caught', () => {
  let found: readonly string[] = [];
  beforeAll(async () => {
    found = await violationsOf({
      ...reached,
      ...Object.fromEntries(wrong.map(([, path, text]) => [path, text])),
    });
  });

  test.for(wrong)('%s', ([, path, , expected]) => {
    const own = found.flatMap((line) => {
      const [, rule, from, to] = /^(\S+): (\S+) -> (\S+)$/.exec(line) ?? [];
      return from === path ? [`${rule} -> ${to}`] : [];
    });
    expect(own).toEqual(expected);
  });
});

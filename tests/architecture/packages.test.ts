import { expect, test } from 'vitest';
import { z } from 'zod';
import { readSource } from './project';

const manifest = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
    overrides: z.record(z.string(), z.string()).optional(),
  })
  .parse(JSON.parse(readSource('package.json')));
const classes = z
  .record(z.enum(['std', 'dom', 'node', 'dev']), z.array(z.string()))
  .parse(JSON.parse(readSource('build/package-classes.json')));

test('every package has exactly one class, and every class names packages we have', () => {
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(Object.values(classes).flat().toSorted()).toEqual(declared.toSorted());
});

test('what is shipped is no test tool, and what is not shipped is nothing but tools and types', () => {
  expect(classes.dev.filter((name) => name in manifest.dependencies)).toEqual([]);
  const shippable = [...classes.std, ...classes.dom, ...classes.node];
  expect(shippable.filter((name) => name in manifest.devDependencies && !name.startsWith('@types/'))).toEqual(
    [],
  );
});

test('every version is exact, so that an install today and in a year are the same', () => {
  const versions = Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.overrides,
  });
  // `npm:name@version` is a package under another name.
  expect(versions.filter(([, version]) => !/^(npm:[@/\w-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

import { expect, test } from 'vitest';
import { readSource, sourceFiles } from './project';

const product = sourceFiles(['electron', 'renderer', 'seeds']);
const everything = [...product, ...sourceFiles(['tests', 'build'])];

/** `path:line` of every line of the files that the pattern matches. */
function linesMatching(files: readonly string[], pattern: RegExp): string[] {
  return files.flatMap((path) =>
    readSource(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

// The names are put together here so that this file does not find itself.
const silencers = [
  '@ts-' + 'ignore',
  '@ts-' + 'nocheck',
  '@ts-' + 'expect-error',
  '(es|ox)' + 'lint-disable',
];
const leftovers = ['TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK'];

test('no checker is silenced anywhere', () => {
  expect(linesMatching(everything, new RegExp(silencers.join('|')))).toEqual([]);
});

test('nothing is marked as left for later', () => {
  expect(linesMatching(everything, new RegExp(`\\b(${leftovers.join('|')})\\b`))).toEqual([]);
});

test('no type is any', () => {
  expect(linesMatching(everything, /(:|\bas|<|\|)\s*any\b(?![\w'’ -])/)).toEqual([]);
});

test('no test is switched off or runs alone', () => {
  const tests = sourceFiles(['tests']).filter((path) => /\.(test|spec)\.tsx?$/.test(path));
  expect(linesMatching(tests, /\b(test|it|describe)\.(only|fixme|todo)\b/)).toEqual([]);
});

test('common takes the clock and chance from its caller', () => {
  const common = sourceFiles(['electron/common']);
  expect(
    linesMatching(common, /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|^\s*(?!\*|\/\/).*\bDate\(\)/),
  ).toEqual([]);
});

test('common and core keep no state of their own between calls', () => {
  const core = sourceFiles(['electron/core']);
  expect(linesMatching([...sourceFiles(['electron/common']), ...core], /^(export )?(let|var) /)).toEqual([]);
  const collection = /^(export )?const \w+(: [^=]+)? = new (Map|Set|WeakMap|WeakSet)(<[^(]*>)?\(\);?$/;
  expect(linesMatching(core, collection)).toEqual([]);
});

test('the product never turns the sandbox off', () => {
  expect(linesMatching(product, /no-sandbox/)).toEqual([]);
});

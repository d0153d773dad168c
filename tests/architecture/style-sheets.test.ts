import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { readSource, sourceFiles } from './project';

/** What the renderer's files take from each sheet: the classes they name, or null where they look names up. */
const uses = sourceFiles(['renderer']).flatMap((path) => {
  const source = readSource(path);
  return [...source.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/g)].map(
    ([, name = '', sheet = '']) => ({
      path,
      sheet: posix.join(posix.dirname(path), sheet),
      classes: [...source.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(([, used = '']) => used),
      looksUp: source.includes(`${name}[`),
    }),
  );
});

/** The classes a sheet gives rules to. */
function classesOf(sheet: string): Set<string> {
  const rules = readSource(sheet)
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/:global\([^)]*\)/g, '')
    .replaceAll(/\{[^{}]*\}/g, '{}');
  return new Set([...rules.matchAll(/\.([a-z]\w*)/gi)].map(([, name = '']) => name));
}

// A name that no sheet knows styles nothing and fails silently.
test('every class that code names has a rule in its sheet', () => {
  const unknown = uses.flatMap(({ path, sheet, classes }) => {
    const known = classesOf(sheet);
    return classes.filter((name) => !known.has(name)).map((name) => `${path}: ${name}`);
  });
  expect(uses.length).toBeGreaterThan(50);
  expect(unknown).toEqual([]);
});

// In a line that runs left to right, an ellipsis cuts the beginning off an Arabic name and shows its end.
test('what is cut short with an ellipsis runs the way its own words do', () => {
  const rules = [...new Set(uses.map(({ sheet }) => sheet))].flatMap((sheet) =>
    [...readSource(sheet).matchAll(/([^{}]*)\{([^{}]*)\}/g)].map(([, selector = '', rule = '']) => ({
      at: `${sheet}: ${selector.trim()}`,
      rule,
    })),
  );
  const cut = rules.filter(({ rule }) => /text-overflow:\s*ellipsis/.test(rule));
  expect(cut.length).toBeGreaterThan(20);
  expect(cut.filter(({ rule }) => !/unicode-bidi:\s*plaintext/.test(rule)).map(({ at }) => at)).toEqual([]);
});

test('every class of a sheet is used by code', () => {
  const unused = [...new Set(uses.map(({ sheet }) => sheet))].flatMap((sheet) => {
    const of = uses.filter((each) => each.sheet === sheet);
    if (of.some(({ looksUp }) => looksUp)) return [];
    const used = new Set(of.flatMap(({ classes }) => classes));
    return [...classesOf(sheet)].filter((name) => !used.has(name)).map((name) => `${sheet}: ${name}`);
  });
  expect(unused).toEqual([]);
});

// Where two things share a name by accident, each takes on the looks of the other.
test('no sheet gives the same selector two rules', () => {
  const twice = [...new Set(uses.map(({ sheet }) => sheet))].flatMap((sheet) => {
    const selectors = selectorsOf(sheet);
    return selectors.filter((each, at) => selectors.indexOf(each) < at).map((each) => `${sheet}: ${each}`);
  });
  expect(twice).toEqual([]);
});

/** The selectors of a sheet's rules, but for those within a condition such as the width of the window. */
function selectorsOf(sheet: string): string[] {
  const plain = readSource(sheet)
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/@[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  return [...plain.matchAll(/([^{}]+)\{/g)].map(([, selector = '']) => selector.trim());
}

import { expect, test } from 'vitest';
import type { TagRow } from '#common/contract/rows';
import type { TagId } from '#common/model/ids';
import { parseRecord } from '#common/model/library';
import { splitNames } from '../../../../renderer/features/tags/names';
import { tagRemoval } from '../../../../renderer/features/tags/tag-removal';
import { isWithin, matchingRows, openRows, stepTarget } from '../../../../renderer/features/tags/tree';

const id = (n: number): string => `018f0000-0000-7000-8000-00000000000${n}`;

function row(n: number, name: string, depth: number, parent: number | null, names: string[] = []): TagRow {
  const moment = '2023-01-01T00:00:00.000Z';
  const tag = parseRecord('tags', {
    id: id(n),
    createdAt: moment,
    updatedAt: moment,
    name,
    names,
    parent: parent === null ? null : id(parent),
  });
  if (!tag.ok) throw new Error(tag.error);
  return { tag: tag.value, depth, annotations: 0 };
}

// 1 Diplomacy > (2 Visits, 3 Denials > 4 Spokespeople), 5 Places
const rows = [
  row(1, 'Diplomacy', 0, null),
  row(2, 'Visits', 1, 1),
  row(3, 'Denials', 1, 1, ['Rebuttals']),
  row(4, 'Spokespeople', 2, 3),
  row(5, 'Places', 0, null),
];
const names = (list: readonly TagRow[]): string[] => list.map(({ tag }) => tag.name);

test('before a tag is deleted it is said that tags below it move up, where there are any', () => {
  const extra = (n: number): string | undefined => tagRemoval({ id: id(n) as TagId, name: '' }, rows).extra;
  expect([1, 2, 3, 4, 5].map(extra)).toEqual([
    'Tags below it move up.',
    undefined,
    'Tags below it move up.',
    undefined,
    undefined,
  ]);
});

test('what is below a closed tag does not show', () => {
  expect(names(openRows(rows, new Set([id(1)])))).toEqual(['Diplomacy', 'Places']);
  expect(names(openRows(rows, new Set([id(3)])))).toEqual(['Diplomacy', 'Visits', 'Denials', 'Places']);
  expect(openRows(rows, new Set())).toHaveLength(5);
});

test('a filter keeps what fits with all above it, by other names too', () => {
  expect(names(matchingRows(rows, 'spokes'))).toEqual(['Diplomacy', 'Denials', 'Spokespeople']);
  expect(names(matchingRows(rows, 'REBUT'))).toEqual(['Diplomacy', 'Denials']);
  expect(matchingRows(rows, 'nothing')).toEqual([]);
});

test.each([
  [3, 'up', { parent: id(1), before: id(2) }],
  [2, 'up', null],
  [2, 'down', { parent: id(1), before: null }],
  [3, 'down', null],
  [1, 'down', { parent: null, before: null }],
  [3, 'in', { parent: id(2), before: null }],
  [2, 'in', null],
  [4, 'out', { parent: id(1), before: null }],
  [3, 'out', { parent: null, before: id(5) }],
  [1, 'out', null],
] as const)('tag %d, a step %s', (n, step, target) => {
  expect(stepTarget(rows, id(n), step)).toEqual(target);
});

test('a tag lies within itself and all above it', () => {
  expect(isWithin(rows, id(4), id(1))).toBe(true);
  expect(isWithin(rows, id(4), id(4))).toBe(true);
  expect(isWithin(rows, id(1), id(4))).toBe(false);
});

test('other names are split at commas, without blanks or repetitions', () => {
  expect(splitNames(' Wang Yi,, 王毅 , Wang Yi')).toEqual(['Wang Yi', '王毅']);
});

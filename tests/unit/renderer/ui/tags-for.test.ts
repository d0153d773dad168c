import { expect, test } from 'vitest';
import { Tag } from '#common/model/tag';
import { tagsFor } from '../../../../renderer/ui/tags-for';

const tag = (name: string, names: string[] = []) =>
  Tag.parse({
    id: '0190b0a0-0000-7000-8000-000000000001',
    createdAt: '2031-01-01T00:00:00.000Z',
    updatedAt: '2031-01-01T00:00:00.000Z',
    name,
    names,
  });
const tags = [
  tag('Harbour works'),
  tag('Old harbour'),
  tag('Harbour'),
  tag('Élise Marchand', ['E. M.']),
  tag('Ferry'),
];

test.each([
  ['harbour', ['Harbour', 'Harbour works', 'Old harbour']],
  ['old harb', ['Old harbour']],
  ['elise', ['Élise Marchand']],
  ['e. m', ['Élise Marchand']],
  ['somebody new', []],
  ['', ['Harbour works', 'Old harbour', 'Harbour', 'Élise Marchand', 'Ferry']],
])('%j finds %j', (typed, found) => {
  expect(tagsFor(typed, tags).map(({ name }) => name)).toEqual(found);
});

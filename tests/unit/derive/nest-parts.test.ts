import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nestParts } from '#common/derive/nest-parts';

const listed = (...things: [string, string | null][]): string[] =>
  nestParts(things.map(([id, partOf]) => ({ id, partOf }))).map(({ thing, depth }) => `${depth} ${thing.id}`);

test('parts come right after their whole, at any depth, each group in the order given', () => {
  expect(
    listed(['meeting', 'stop'], ['a', null], ['tour', null], ['stop', 'tour'], ['other', 'tour']),
  ).toEqual(['0 a', '0 tour', '1 stop', '2 meeting', '1 other']);
});

test('a part of what is not in the list stands by itself, and a ring is listed once', () => {
  expect(listed(['part', 'elsewhere'], ['x', 'y'], ['y', 'x'], ['self', 'self'])).toEqual([
    '0 part',
    '0 self',
    '0 x',
    '1 y',
  ]);
});

test('whatever is part of what, everything is listed once', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const wholes = fc.array(fc.option(fc.constantFrom(...ids)), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(wholes, (partOf) => {
      const nested = nestParts(ids.map((id, at) => ({ id, partOf: partOf[at] ?? null })));
      expect(nested.map(({ thing }) => thing.id).toSorted()).toEqual(ids);
    }),
  );
});

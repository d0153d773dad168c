import { expect, test } from 'vitest';
import { moveCursor, typeAhead } from '../../../../renderer/ui/list-keys';

const flat = { count: 5, page: 3 };

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 4, 4],
  ['ArrowDown', -1, 0],
  ['ArrowUp', 0, 0],
  ['ArrowUp', -1, 4],
  ['Home', 3, 0],
  ['End', 0, 4],
  ['PageDown', 0, 2],
  ['PageDown', 4, 4],
  ['PageUp', 4, 2],
  ['ArrowRight', 1, null],
  ['a', 1, null],
])('%s from %d goes to %s', (key, at, to) => {
  expect(moveCursor(key, at, flat)).toBe(to);
});

test('nothing moves in an empty list', () => {
  expect(moveCursor('ArrowDown', -1, { count: 0, page: 3 })).toBeNull();
});

test('in a tree Left goes to the parent and Right to the first below', () => {
  const levels = [0, 1, 2, 1, 0];
  const tree = { count: 5, page: 3, level: (index: number) => levels[index] ?? 0 };
  expect(moveCursor('ArrowLeft', 3, tree)).toBe(0);
  expect(moveCursor('ArrowLeft', 2, tree)).toBe(1);
  expect(moveCursor('ArrowLeft', 4, tree)).toBeNull();
  expect(moveCursor('ArrowRight', 0, tree)).toBe(1);
  expect(moveCursor('ArrowRight', 3, tree)).toBeNull();
});

const names = ['Apple', 'Élan', 'avocado', 'Berry', 'aubergine'];
const text = (index: number): string => names[index] ?? '';

test('one letter goes to the next row that begins with it, again to the one after, around the end', () => {
  expect(typeAhead('a', 0, 5, text)).toBe(2);
  expect(typeAhead('aa', 2, 5, text)).toBe(4);
  expect(typeAhead('aaa', 4, 5, text)).toBe(0);
});

test('several letters stay on a row that fits; case and accents do not count', () => {
  expect(typeAhead('av', 2, 5, text)).toBe(2);
  expect(typeAhead('el', 0, 5, text)).toBe(1);
  expect(typeAhead('zz', 0, 5, text)).toBeNull();
});

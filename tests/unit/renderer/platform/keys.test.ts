import { expect, test } from 'vitest';
import { commands } from '#common/contract/commands';
import { commandFor } from '../../../../renderer/platform/command-keys';
import { ariaKeys, isPress, keyCaps, keysOfPress, type KeyPress } from '../../../../renderer/platform/keys';
import { keysTrouble, withOwnKeys } from '../../../../renderer/platform/own-keys';

function press(key: string, modifiers: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers };
}

test.each([
  ['Mod+Z', press('z', { ctrlKey: true }), 'linux', true],
  ['Mod+Z', press('z', { metaKey: true }), 'mac', true],
  ['Mod+Z', press('z', { ctrlKey: true }), 'mac', false],
  ['Mod+Z', press('Z', { ctrlKey: true, shiftKey: true }), 'linux', false],
  ['Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), 'windows', true],
  ['Mod+Z', press('z', { ctrlKey: true, metaKey: true }), 'linux', false],
  ['Alt+ArrowLeft', press('ArrowLeft', { altKey: true }), 'linux', true],
  ['Alt+ArrowLeft', press('ArrowLeft', { altKey: true, shiftKey: true }), 'linux', false],
  ['h', press('h'), 'linux', true],
  ['h', press('H', { shiftKey: true }), 'linux', false],
  ['?', press('?', { shiftKey: true }), 'linux', true],
  ['?', press('?'), 'linux', true],
  ['[', press('['), 'linux', true],
] as const)('%s against a press on %#', (keys, key, platform, expected) => {
  expect(isPress(keys, key, platform)).toBe(expected);
});

test.each([
  [press('k', { ctrlKey: true }), 'linux', 'Mod+K'],
  [press('k', { metaKey: true }), 'mac', 'Mod+K'],
  [press('л', { ctrlKey: true, code: 'KeyK' }), 'linux', 'Mod+K'],
  [press('Z', { ctrlKey: true, shiftKey: true }), 'linux', 'Mod+Shift+Z'],
  [press('?', { shiftKey: true }), 'linux', '?'],
  [press('h'), 'linux', 'h'],
  [press('F8', { shiftKey: true }), 'linux', 'Shift+F8'],
  [press('Control', { ctrlKey: true }), 'linux', null],
] as const)(
  'keys pressed are written as commands name them, and mean that press: %#',
  (key, platform, keys) => {
    expect(keysOfPress(key, platform)).toBe(keys);
    if (keys !== null) expect(isPress(keys, key, platform)).toBe(true);
  },
);

test.each([
  ['Mod+K', 'These are the keys of “Find and do…”.'],
  ['h', 'These are the keys of “Highlight”.'],
  ['3', 'These are the keys of “Highlight with recent tag 3”.'],
  ['Mod+C', 'The system'],
  ['ArrowDown', 'This key moves about'],
  ['Mod++', 'The plus key'],
  ['Mod+Shift+U', null],
  ['g', null],
])('giving %s to a command: %s', (keys, against) => {
  const trouble = keysTrouble('view.note', keys, {}, 'linux');
  if (against === null) expect(trouble).toBeNull();
  else expect(trouble).toContain(against);
});

test('a command goes by the keys it was given, and its old ones are free', () => {
  const own = { 'article.highlight': 'g', 'article.cite': '' };
  const specs = commands.map((spec) => withOwnKeys(spec, own));
  const meant = (key: string) => commandFor(press(key), false, 'linux', specs);
  expect(['g', 'h', 'n', 'c'].map(meant)).toEqual(['article.highlight', null, null, 'article.comment']);
  expect(keysTrouble('article.cite', 'h', own, 'linux')).toBeNull();
  expect(keysTrouble('article.cite', 'g', own, 'linux')).toContain('Highlight');
});

test('a Cyrillic layout still has Ctrl+K where K is', () => {
  expect(isPress('Mod+K', press('л', { ctrlKey: true, code: 'KeyK' }), 'linux')).toBe(true);
  expect(isPress('Mod+K', press('л', { ctrlKey: true, code: 'KeyL' }), 'linux')).toBe(false);
});

test('letters and undo belong to the text field that has the caret', () => {
  expect(commandFor(press('h'), false, 'linux')).toBe('article.highlight');
  expect(commandFor(press('h'), true, 'linux')).toBeNull();
  expect(commandFor(press('z', { ctrlKey: true }), false, 'linux')).toBe('edit.undo');
  expect(commandFor(press('z', { ctrlKey: true }), true, 'linux')).toBeNull();
  expect(commandFor(press('Delete'), true, 'linux')).toBeNull();
  expect(commandFor(press('k', { ctrlKey: true }), true, 'linux')).toBe('view.palette');
  expect(commandFor(press('F6'), true, 'linux')).toBe('go.nextPart');
  expect(commandFor(press('F6', { shiftKey: true }), true, 'linux')).toBe('go.previousPart');
});

test('on a Mac Alt+Left moves the caret by a word in a field, and goes back elsewhere', () => {
  const key = press('ArrowLeft', { altKey: true });
  expect(commandFor(key, true, 'mac')).toBeNull();
  expect(commandFor(key, false, 'mac')).toBe('go.back');
  expect(commandFor(key, true, 'linux')).toBe('go.back');
});

test('on a Mac Cmd+[ goes back from anywhere, and is no key elsewhere', () => {
  expect(commandFor(press('[', { metaKey: true }), true, 'mac')).toBe('go.back');
  expect(commandFor(press(']', { metaKey: true }), false, 'mac')).toBe('go.forward');
  expect(commandFor(press('[', { ctrlKey: true }), false, 'linux')).toBeNull();
  expect(commandFor(press('['), false, 'mac')).toBe('annotation.previous');
});

test('no two commands have the same keys', () => {
  const keys = commands.flatMap((command) => command.keys ?? []);
  expect(new Set(keys.map((each) => each.toLowerCase())).size).toBe(keys.length);
});

test('keys are printed and announced as the platform has them', () => {
  expect(keyCaps('Mod+Shift+ArrowUp', 'mac')).toEqual(['⌘', '⇧', '↑']);
  expect(keyCaps('Mod+Shift+z', 'windows')).toEqual(['Ctrl', 'Shift', 'Z']);
  expect(ariaKeys('Mod+K', 'mac')).toBe('Meta+K');
  expect(ariaKeys('Mod+K', 'linux')).toBe('Control+K');
});

import { beforeEach, expect, test } from 'vitest';
import { nowhere, placeOf, useWorkspace } from '../../../../renderer/platform/workspace';
import { readPlace } from '../../../../renderer/platform/startup';

const state = useWorkspace.getState;
beforeEach(() => state().restart(nowhere));

test('back and forward go through jumps and bring the reader to the words again', () => {
  state().openArticle('a');
  state().openArticle('b', { annotation: 'x', start: 3, end: 9 });
  expect(state().flash).toMatchObject({ article: 'b', annotation: 'x', start: 3, end: 9 });
  expect(state().detail).toEqual({ kind: 'annotation', id: 'x' });
  state().back();
  expect(state().article).toBe('a');
  expect(state().flash?.article).toBe('a');
  state().forward();
  expect(placeOf(state())).toMatchObject({ article: 'b', annotation: 'x' });
  expect(state().flash).toMatchObject({ article: 'b', annotation: 'x' });
});

test('a new jump ends the way forward', () => {
  state().openArticle('a');
  state().openArticle('b');
  state().back();
  state().openEvent('e');
  expect(state().history.future).toEqual([]);
  state().back();
  expect(state().article).toBe('a');
});

test('a jump to the same words flashes again without adding to the past', () => {
  state().openArticle('a', { start: 1, end: 2 });
  const before = { nonce: state().flash?.nonce, past: state().history.past.length };
  state().openArticle('a', { start: 1, end: 2 });
  expect(state().flash?.nonce).not.toBe(before.nonce);
  expect(state().history.past).toHaveLength(before.past);
});

test('choosing an annotation turns Details to it and leaves the note in front', () => {
  state().openArticle('a');
  state().openNote('n');
  state().selectAnnotation('x');
  expect(state().tab).toBe('note');
  expect(state().detail).toEqual({ kind: 'annotation', id: 'x' });
  state().selectAnnotation(null);
  expect(state().detail).toEqual({ kind: 'article', id: 'a' });
});

test('opening an event shows it in Details', () => {
  state().openNote('n');
  state().openEvent('e');
  expect(placeOf(state())).toMatchObject({ tab: 'details', event: 'e', note: 'n' });
});

test('what was deleted is never come back to', () => {
  state().openArticle('a');
  state().openArticle('b');
  state().openEvent('e');
  state().forget('a');
  state().back();
  state().back();
  expect(state().article).toBeNull();
  expect(JSON.stringify(state().history)).not.toContain('"a"');
});

test('a saved place is read back; anything else is nowhere', () => {
  state().openArticle('a', { annotation: 'x' });
  const saved: unknown = JSON.parse(JSON.stringify(placeOf(state())));
  expect(readPlace(saved)).toEqual(placeOf(state()));
  for (const junk of [undefined, null, 3, {}, { ...nowhere, tab: 'other' }])
    expect(readPlace(junk)).toEqual(nowhere);
});

test('the past has an end', () => {
  for (let i = 0; i < 300; i++) state().openArticle(`a${i}`);
  expect(state().history.past.length).toBeLessThanOrEqual(100);
});

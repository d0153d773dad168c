import { beforeEach, expect, test } from 'vitest';
import { nowhere, placeOf } from '../../../../renderer/platform/place';
import { tellSpots } from '../../../../renderer/platform/spot';
import { useWorkspace } from '../../../../renderer/platform/workspace';
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

test('going back leads to the very spot a jump was made from, and forward to the one that was gone back from', () => {
  let offset = 0;
  const stop = tellSpots(() => ({ article: 'a', offset, below: -8 }));
  state().openArticle('a');
  offset = 900;
  state().openArticle('a', { start: 40, end: 52 });
  expect(state().flash).toMatchObject({ start: 40, spot: null });
  offset = 40;
  state().back();
  expect(state().flash).toMatchObject({ article: 'a', start: null, spot: { offset: 900, below: -8 } });
  offset = 900;
  state().forward();
  expect(state().flash?.spot).toMatchObject({ offset: 40 });
  stop();
});

test('a spot in another article than the one at hand is nobody’s place', () => {
  const stop = tellSpots(() => ({ article: 'a', offset: 5, below: 0 }));
  state().openArticle('b');
  state().openArticle('c');
  state().back();
  expect(state().flash).toMatchObject({ article: 'b', spot: null });
  stop();
});

test('a passage and its event are one jump: one step back undoes both', () => {
  state().openNote('n');
  const past = state().history.past.length;
  state().openArticle('a', { annotation: 'x', detail: { kind: 'event', id: 'e' } });
  expect(placeOf(state())).toMatchObject({
    annotation: 'x',
    event: 'e',
    tab: 'details',
    detail: { kind: 'event', id: 'e' },
  });
  expect(state().history.past).toHaveLength(past + 1);
});

test('what is open already is brought to the front again, without adding to the past', () => {
  state().openNote('n');
  const { turned, history } = state();
  state().openNote('n');
  expect(state().turned).toBe(turned + 1);
  expect(state().history).toBe(history);
});

import { beforeEach, expect, test } from 'vitest';
import { annotationIn, nowhere, placeOf } from '../../../../renderer/platform/place';
import { tellSpots } from '../../../../renderer/platform/spot';
import { flashIn, useWorkspace } from '../../../../renderer/platform/workspace';
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
  const stop = tellSpots('a', () => ({ article: 'a', offset, below: -8 }));
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
  const stop = tellSpots('a', () => ({ article: 'a', offset: 5, below: 0 }));
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

test('choosing the article that is open turns Details back to it; a jump to words in it does not', () => {
  state().openArticle('a');
  state().openEvent('e');
  state().openArticle('a', { start: 3, end: 9 });
  expect(state().detail).toEqual({ kind: 'event', id: 'e' });
  state().openArticle('a');
  expect(state().detail).toEqual({ kind: 'article', id: 'a' });
  state().back();
  expect(state().detail).toEqual({ kind: 'event', id: 'e' });
});

test('what is open already is brought to the front again, without adding to the past', () => {
  state().openNote('n');
  const { turned, history } = state();
  state().openNote('n');
  expect(state().turned).toBe(turned + 1);
  expect(state().history).toBe(history);
});

const open = () => [state().article, state().beside?.article ?? null, state().beside?.first ?? null];

test('an article opened beside another is at hand, after it; the next one takes the place of the other', () => {
  state().openBeside('a');
  expect(open()).toEqual(['a', null, null]);
  state().openBeside('b', { annotation: 'x' });
  expect(open()).toEqual(['b', 'a', true]);
  expect(state()).toMatchObject({ annotation: 'x', flash: { article: 'b', annotation: 'x' } });
  state().openBeside('b');
  expect(open()).toEqual(['b', 'a', true]);
  state().openBeside('c');
  expect(open()).toEqual(['c', 'b', false]);
  state().openBeside('b');
  expect(open()).toEqual(['b', 'c', true]);
});

test('the other of two keeps its own annotation; Details follow, but not away from an event', () => {
  state().openArticle('a', { annotation: 'x' });
  state().openBeside('b');
  const { history } = state();
  state().turnTo('a');
  expect(open()).toEqual(['a', 'b', false]);
  expect(state()).toMatchObject({ annotation: 'x', detail: { kind: 'annotation', id: 'x' } });
  state().selectAnnotation('y', 'b');
  expect(annotationIn(state(), 'a')).toBe('x');
  expect(annotationIn(state(), 'b')).toBe('y');
  expect(state().detail).toEqual({ kind: 'annotation', id: 'x' });
  expect(state().history).toBe(history);
  state().turnTo('c');
  expect(state().article).toBe('a');
  state().openEvent('e');
  state().turnTo('b');
  expect(state()).toMatchObject({ article: 'b', annotation: 'y', detail: { kind: 'event', id: 'e' } });
});

test('an article that is open is shown where it is; going back brings both back as they were', () => {
  state().openArticle('a');
  state().openBeside('b');
  state().openArticle('a', { annotation: 'x' });
  expect(open()).toEqual(['a', 'b', false]);
  expect(state().annotation).toBe('x');
  state().closeArticle('b');
  expect(open()).toEqual(['a', null, null]);
  state().back();
  expect(open()).toEqual(['a', 'b', false]);
  state().closeArticle('a');
  expect(open()).toEqual(['b', null, null]);
  state().closeArticle('b');
  expect(open()).toEqual(['b', null, null]);
});

test('two articles opened at once are one jump, each to its own words; one that is open stays where it is', () => {
  const at = (article: string, annotation: string) => ({ article, at: { annotation } });
  state().openArticle('b');
  const past = state().history.past.length;
  state().openBoth(at('a', 'x'), at('b', 'y'));
  expect(open()).toEqual(['a', 'b', true]);
  expect(flashIn(state(), 'a')).toMatchObject({ annotation: 'x' });
  expect(flashIn(state(), 'b')).toMatchObject({ annotation: 'y' });
  expect(flashIn(state(), 'c')).toBeNull();
  expect(annotationIn(state(), 'b')).toBe('y');
  expect(state().history.past).toHaveLength(past + 1);
  state().openBoth(at('c', 'v'), at('d', 'w'));
  expect(open()).toEqual(['d', 'c', true]);
});

test('of two articles the one that is deleted goes, and the other is at hand', () => {
  state().openArticle('a');
  state().openBeside('b');
  state().forget('b');
  expect(open()).toEqual(['a', null, null]);
  state().openBeside('c', { annotation: 'x' });
  state().turnTo('a');
  state().forget('x');
  expect(state().beside).toEqual({ article: 'c', annotation: null, first: false });
  state().forget('a');
  expect(open()).toEqual(['c', null, null]);
});

test('a place of two articles is read back, and so is one saved before there could be two', () => {
  state().openArticle('a');
  state().openBeside('b');
  expect(readPlace(JSON.parse(JSON.stringify(placeOf(state()))))).toEqual(placeOf(state()));
  const { beside: _, ...before } = nowhere;
  expect(readPlace({ ...before, article: 'a' })).toEqual({ ...nowhere, article: 'a' });
});

test('what is opened or come back to is never behind a timeline that fills the window', () => {
  state().openArticle('a');
  state().openArticle('b');
  const ways: [string, () => void][] = [
    ['an article', () => state().openArticle('c')],
    ['an event', () => state().openEvent('e')],
    ['a note', () => state().openNote('n')],
    ['details', () => state().showDetail({ kind: 'tag', id: 't' })],
    ['the same details again', () => state().showDetail({ kind: 'tag', id: 't' })],
    ['back', () => state().back()],
    ['forward', () => state().forward()],
  ];
  const behind = ways.filter(([, go]) => {
    state().setTimelineOpen(true);
    go();
    return state().timelineOpen;
  });
  expect(behind.map(([what]) => what)).toEqual([]);
});

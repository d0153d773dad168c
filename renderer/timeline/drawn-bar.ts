import type { Bar, Span } from '#common/timeline/bar';
import { pixels } from './pixels';

/** A bar as seen from where it begins: it stays the same wherever it is moved to. */
export function movedBar(bar: Bar): Bar {
  const x = (at: number): number => pixels(at - bar.x1);
  const span = (each: Span | null): Span | null => each && { x1: x(each.x1), x2: x(each.x2) };
  return {
    ...bar,
    x1: 0,
    x2: x(bar.x2),
    solid: span(bar.solid),
    before: span(bar.before),
    after: span(bar.after),
  };
}

/** Whether the props of something drawn with a bar say the same: a bar is made anew for every frame. */
export function sameDrawn<Props extends { readonly bar: Bar }>(a: Props, b: Props): boolean {
  for (const key in a) if (key !== 'bar' && !Object.is(a[key], b[key])) return false;
  return sameBar(a.bar, b.bar);
}

function sameBar(a: Bar, b: Bar): boolean {
  return (
    sameSpan(a, b) &&
    sameSpan(a.solid, b.solid) &&
    sameSpan(a.before, b.before) &&
    sameSpan(a.after, b.after) &&
    a.openStart === b.openStart &&
    a.openEnd === b.openEnd
  );
}

function sameSpan(a: Span | null, b: Span | null): boolean {
  return a === b || (a !== null && b !== null && a.x1 === b.x1 && a.x2 === b.x2);
}

/** Less than this is not to be seen, in pixels. */
const unseen = 1 / 32;

/** Whether two bars are one, moved along. */
export function movedAlong(a: Bar, b: Bar): boolean {
  const by = b.x1 - a.x1;
  const near = (one: number, other: number): boolean => Math.abs(one + by - other) < unseen;
  const same = (one: Span | null, other: Span | null): boolean =>
    one === null || other === null ? one === other : near(one.x1, other.x1) && near(one.x2, other.x2);
  return (
    near(a.x2, b.x2) &&
    same(a.solid, b.solid) &&
    same(a.before, b.before) &&
    same(a.after, b.after) &&
    a.openStart === b.openStart &&
    a.openEnd === b.openEnd
  );
}

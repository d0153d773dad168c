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

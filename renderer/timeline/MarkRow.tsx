import { useState, type PointerEvent } from 'react';

/** A rectangle of a row of marks, and from where to where it is pointed at, in pixels. */
export interface RowMark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly from: number;
  readonly to: number;
}

/** The place among marks of that which is pointed at; -1 for none. Of several it is the one drawn last. */
export function markAt(marks: readonly Pick<RowMark, 'from' | 'to'>[], x: number): number {
  return marks.findLastIndex(({ from, to }) => x >= from && x <= to);
}

/**
 * Marks drawn as one: all of them move with every step of a zoom, and to move an element for each costs more than the
 * drawing. The one under the pointer is found by where it lies, is drawn once more, and says itself.
 */
export function MarkRow({
  marks,
  hit,
  looks,
  kind,
  titleOf,
}: {
  marks: readonly RowMark[];
  /** From where to where, from top to bottom, they are pointed at; as they are drawn where it is not said. */
  hit?: { readonly y: number; readonly height: number };
  looks: { readonly marks: string | undefined; readonly pointed: string | undefined };
  /** What a click on one is told by: the attribute of what is hit. */
  kind: 'data-ticks' | 'data-crowd';
  titleOf: (at: number) => string;
}) {
  const [pointed, setPointed] = useState<{ marks: typeof marks; at: number } | null>(null);
  if (marks.length === 0) return null;
  const onPointerMove = (event: PointerEvent<SVGPathElement>): void => {
    const matrix = event.currentTarget.getScreenCTM();
    const at = matrix === null ? -1 : markAt(marks, (event.clientX - matrix.e) / matrix.a);
    setPointed((now) => (now?.marks === marks && now.at === at ? now : { marks, at }));
  };
  // While one zooms the marks move away below the pointer: then none is pointed at.
  const found = pointed?.marks === marks ? marks[pointed.at] : undefined;
  const { x = 0, y = 0, width = 0, height = 0 } = found ?? {};
  return (
    <g>
      <path className={looks.marks} d={pathOf(marks)} />
      {found && (
        <rect className={looks.pointed} x={x} y={y} width={width} height={height} pointerEvents="none" />
      )}
      <path
        d={pathOf(marks, hit)}
        fill="transparent"
        cursor={kind === 'data-crowd' ? 'zoom-in' : 'pointer'}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setPointed(null)}
        {...{ [kind]: true }}
      >
        <title>{found && pointed ? titleOf(pointed.at) : ''}</title>
      </path>
    </g>
  );
}

/** Marks as SVG path data, as drawn or, where `hit` is given, as they are pointed at. */
function pathOf(marks: readonly RowMark[], hit?: { readonly y: number; readonly height: number }): string {
  let path = '';
  for (const { x, y, width, height, from, to } of marks)
    path += hit
      ? `M${from} ${hit.y}h${to - from}v${hit.height}h${from - to}z`
      : `M${x} ${y}h${width}v${height}h${-width}z`;
  return path;
}

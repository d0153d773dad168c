import { memo, useMemo, type MouseEvent } from 'react';
import type { MarkExtent } from '../../../editor/painting/article-painter';
import { highlightName, type Look } from '../../../editor/painting/look';
import { tagColour } from '../../../ui/tag-colour';
import { barAt, barsOf, type Bar } from './bars';
import { useExtents, type NearView } from './use-near-view';
import styles from './Lane.module.css';

/** Columns of bars, and pixels from one to the next. */
const columns = 4;
const step = 6;
/** How near to a bar a press counts as on it (pixels). */
const reach = 6;

const dashes: Record<Look['line'], string> = {
  solid: '',
  dashed: '6 3',
  dotted: '2 3',
  double: '',
  wavy: '9 2 2 2',
};

/**
 * How far each passage reaches, as bars beside the words; what they say is said by the words and the cards too. One
 * path a look: hundreds of elements would be felt in scrolling.
 */
export const Bars = memo(function Bars({
  near,
  selected,
  onSelect,
}: {
  near: NearView;
  selected: string | null;
  onSelect: (id: string) => void;
}) {
  const extents = useExtents(near);
  const bars = useMemo(
    () =>
      barsOf(
        extents.map(({ mark, top, bottom }) => ({ id: mark.id, top: top + 2, bottom: bottom - 2 })),
        columns,
      ),
    [extents],
  );
  const paths = useMemo(() => pathsOf(bars, extents), [bars, extents]);
  const top = Math.floor(Math.min(...bars.map((bar) => bar.top)));
  const bottom = Math.ceil(Math.max(...bars.map((bar) => bar.bottom)));
  if (bars.length === 0) return null;
  const chosen = bars.find(({ id }) => id === selected);
  const onClick = (event: MouseEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const bar = barAt(bars, event.clientX - box.left, event.clientY - box.top + top, step, reach);
    if (bar) onSelect(bar.id);
  };
  return (
    <svg
      aria-hidden="true"
      className={styles.bars}
      style={{ top }}
      width={columns * step}
      height={bottom - top}
      viewBox={`0 ${top} ${columns * step} ${bottom - top}`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {paths.map(({ key, look, d }) => (
        <path
          key={key}
          d={d}
          fill="none"
          strokeWidth={look.line === 'double' ? 1 : 3}
          strokeDasharray={dashes[look.line]}
          style={{ stroke: look.hue === null ? 'var(--tl-edge)' : tagColour(look.hue, 'edge') }}
        />
      ))}
      {chosen && <path d={lineOf(chosen)} strokeWidth={5} style={{ stroke: 'var(--tl-accent)' }} />}
    </svg>
  );
});

function lineOf({ column, top, bottom }: Bar, aside = 0): string {
  return `M${(column + 0.5) * step + aside} ${top.toFixed(1)}V${bottom.toFixed(1)}`;
}

/** One path for all bars of a look. */
function pathsOf(
  bars: readonly Bar[],
  extents: readonly MarkExtent[],
): { key: string; look: Look; d: string }[] {
  const looks = new Map(extents.map(({ mark }) => [mark.id, mark.look]));
  const paths = new Map<string, { key: string; look: Look; d: string }>();
  for (const bar of bars) {
    const look = looks.get(bar.id);
    if (!look) continue;
    const key = highlightName(look, 0);
    const path = paths.get(key) ?? { key, look, d: '' };
    path.d += look.line === 'double' ? lineOf(bar, -1.25) + lineOf(bar, 1.25) : lineOf(bar);
    paths.set(key, path);
  }
  return [...paths.values()];
}

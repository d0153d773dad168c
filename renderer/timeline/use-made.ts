import { useMemo } from 'react';
import { ByZoom } from '#common/timeline/by-zoom';
import { lineOf, type Line } from '#common/timeline/line';
import { ticksOf, type ArticleMark, type Ticks } from '#common/timeline/picture';
import type { PlacedEvent } from '#common/timeline/placed-event';

/** What is worked out of all events and articles once for a zoom, so that a frame costs no more than it shows. */
interface Made {
  readonly line: ByZoom<Line>;
  readonly ticks: ByZoom<Ticks>;
  /** An event's place in the order of time; -1 for none. */
  placeOf(id: string | null): number;
}

/** Keeps what a timeline is drawn from beside its rows; `fittedZoom` is the zoom at which all is shown. */
export function useMade(
  placed: readonly PlacedEvent[],
  articles: readonly ArticleMark[],
  fittedZoom: number,
): Made {
  const line = useMemo(
    () => new ByZoom(fittedZoom, (pixelsPerDay) => lineOf(placed, pixelsPerDay)),
    [placed, fittedZoom],
  );
  const ticks = useMemo(
    () => new ByZoom(fittedZoom, (pixelsPerDay) => ticksOf(articles, pixelsPerDay)),
    [articles, fittedZoom],
  );
  const places = useMemo(() => new Map(placed.map(({ event }, at) => [event.id, at])), [placed]);
  return { line, ticks, placeOf: (id) => (id === null ? -1 : (places.get(id) ?? -1)) };
}
